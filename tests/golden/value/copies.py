# a copy that shares the elements; what cannot change is returned as it 
import copy


def known(arg):
    value = copy.copy([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
