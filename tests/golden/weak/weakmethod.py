# it dies with the object whose method it is
import weakref


def fires(arg):
    rows = make(arg)  #! del arg
    result = weakref.WeakMethod(rows.handler)  #! keep rows EDL504
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    result = weakref.WeakMethod(arg.handler)  #! keep arg EDL504
    work(result, rows)  #! del rows, result
    work()
