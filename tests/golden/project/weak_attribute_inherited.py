# The method comes from a base class
import weakref


class Base:
    def __init__(self):
        self.cache = weakref.WeakValueDictionary()

    def put(self, key, value):
        self.cache[key] = value


class Child(Base):
    pass


def fires(arg):
    child = Child()
    rows = make(arg)  #! del arg
    child.put(1, rows)  #! keep rows EDL507
    work(child)


def quiet(arg):
    child = Child()
    rows = make(arg)  #! del arg
    child.get(1, rows)  #! del rows
    work(child)
