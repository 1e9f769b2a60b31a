# with keepweakref=True variables refer to the file weakly; headers, tra
import netCDF4


def fires(arg):
    rows = netCDF4.Dataset(arg, keepweakref=True)  #! del arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
