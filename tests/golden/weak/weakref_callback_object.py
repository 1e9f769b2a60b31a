# the callback fires only while the reference object itself lives; once 
import weakref


def fires(arg):
    rows = weakref.proxy(arg, callback=True)  #! keep arg EDL501
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
