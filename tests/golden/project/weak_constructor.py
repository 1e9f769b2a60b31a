# The constructor keeps only a weak reference
import weakref


class Child:
    def __init__(self, parent, name):
        self.parent = weakref.proxy(parent)
        self.name = name


def fires(arg):
    rows = make(arg)  #! del arg
    child = Child(rows, "a")  #! keep rows EDL507
    work(child)


def quiet(arg):
    rows = make(arg)
    child = Child(arg, rows)  #! del arg, rows
    work(child)
