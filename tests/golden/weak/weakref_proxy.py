# once its target is gone any use of the proxy raises ReferenceError
import _weakref


def fires(arg):
    rows = make(arg)  #! del arg
    result = _weakref.proxy(rows)  #! keep rows EDL501
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = _weakref.proxy(arg)  #! keep arg EDL501
    work(result)
