# once its target is gone the reference returns None
import _weakref


def fires(arg):
    rows = make(arg)  #! del arg
    result = _weakref.ref(rows)  #! keep rows EDL501
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = _weakref.ref(arg)  #! keep arg EDL501
    work(result)
