# a new string
import ast


def known(arg):
    value = ast.dump(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
