# a table with geometry
import geopandas


def known(arg):
    value = geopandas.GeoDataFrame([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
