# the cells of the function are read: a deleted name is an empty cell
import cloudpickle


def known(arg):
    value = cloudpickle.dumps(arg)  #! del arg
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
