# tools that collect locals when functions return see fewer
import sys.monitoring


def known(arg):
    value = sys.monitoring.register_callback(arg)  #! del arg
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
