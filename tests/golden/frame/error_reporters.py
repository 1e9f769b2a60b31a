# error reports show fewer locals
import traceback


def known(receiver: traceback.StackSummary, arg):
    value = receiver.extract(arg)  #! del receiver, arg
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
