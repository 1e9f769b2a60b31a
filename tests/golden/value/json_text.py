# returns None and forgets its arguments
import json


def known(arg):
    value = json.dump(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
