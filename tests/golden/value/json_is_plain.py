# nests of builtin values
import ast


def known(arg):
    value = ast.literal_eval(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
