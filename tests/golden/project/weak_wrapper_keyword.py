# The argument may be passed by keyword
import weakref


def remember(name, thing):
    return name, weakref.ref(thing)


def fires(arg):
    rows = make(arg)  #! del arg
    work(remember(thing=rows, name="a"))  #! keep rows EDL507
    work()


def quiet(arg):
    rows = make(arg)
    work(remember(thing=arg, name=rows))  #! del arg, rows
    work()
