# the entry vanishes with the last strong reference to it
import weakref


def fires(arg):
    rows = make(arg)  #! del arg
    result = weakref.WeakKeyDictionary(rows)  #! keep rows EDL501
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = weakref.WeakKeyDictionary(arg)  #! keep arg EDL501
    work(result)
