# a new table
import geopandas


def known(arg):
    value = geopandas.clip([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
