# the number is good only while the object lives
import h5py.h5i


def fires(arg):
    rows = make(arg)  #! del arg
    result = h5py.h5i.get_id(rows)  #! keep rows EDL701
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = h5py.h5i.get_id(arg)  #! keep arg EDL701
    work(result)
