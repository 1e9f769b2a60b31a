# a time zone, cached weakly
import zoneinfo


def known(arg):
    value = zoneinfo.ZoneInfo(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
