# the expression text reads the caller's names: a missing one raises Und
import geopandas


def fires(receiver: geopandas.GeoDataFrame, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = receiver.query('a > @rows')  #! del receiver, rows
    work(result)  #! del result
    work()


def quiet(receiver: geopandas.GeoDataFrame, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = receiver.query('a > 1')  #! del receiver
    work(result)
