# what was taken from the document points into it and does not hold it
import libcombine


def fires(arg):
    rows = libcombine.CombineArchive(arg)  #! del arg
    child = rows.first()  #! keep rows EDL713
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
