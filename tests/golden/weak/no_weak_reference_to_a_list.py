# Lists, dicts and texts cannot be referred to weakly
import weakref


def fires(arg):
    rows = make(arg)  #! del arg
    ref = weakref.ref(rows)  #! keep rows EDL501
    work(ref)


def quiet(arg):
    rows = [1, 2, 3]
    ref = weakref.ref(rows)  #! del rows
    work(ref)
