# strings
import urllib.parse


def known(arg):
    value = urllib.parse.parse_qs(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
