# output and status of a finished child
import subprocess


def known(arg):
    value = subprocess.CompletedProcess(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
