# a new table with geometry
import geopandas


def known(arg):
    value = geopandas.read_feather(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
