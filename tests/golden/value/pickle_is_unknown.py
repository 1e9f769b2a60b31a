# whatever was saved
import cloudpickle


def known(arg):
    value = cloudpickle.load(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
