# a plan that holds its sources
import polars


def known(arg):
    value = polars.LazyFrame([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
