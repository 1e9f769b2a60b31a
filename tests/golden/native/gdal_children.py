# what was taken from it points into memory that is freed when it dies
import gdal


def fires(arg):
    rows = gdal.Open(arg)  #! del arg
    child = rows.first()  #! keep rows EDL713
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
