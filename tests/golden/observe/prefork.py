# long-lived workers that leave the collector off
import gc


def known(arg):
    value = gc.disable(arg)  #! del arg
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
