# variables and groups refer to the file weakly
import h5netcdf


def fires(arg):
    rows = h5netcdf.File(arg)  #! del arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
