# line numbers may shift
import traceback


def known(arg):
    value = traceback.extract_stack(arg)  #! del arg
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
