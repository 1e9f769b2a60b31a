# held by the module
import sys


def known(arg):
    value = sys.stderr(arg)  #! del arg
    print(value)  #! keep value EDL601
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
