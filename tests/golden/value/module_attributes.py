# lines, held by the cache
import linecache


def known(arg):
    value = linecache.getlines(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
