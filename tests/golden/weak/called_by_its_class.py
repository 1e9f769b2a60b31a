# `C.m(x, y)` passes the object itself: y is the second parameter.
import weakref


class Watch:
    def __init__(self, name, item):
        self.item = weakref.ref(item)

    def keep(self, name, item):
        self.item = weakref.ref(item)

    @classmethod
    def of(cls, name, item):
        return cls(name, item)


class Named(Watch):
    def __init__(self, item):
        Watch.__init__(self, "x", item)


class Item:
    pass


def by_a_base():
    item = Item()
    named = Named(item)  #! keep item EDL507
    print(named.item())


def by_the_class(watch):
    item = Item()
    Watch.keep(watch, "x", item)  #! keep item EDL507
    print(watch.item())


def by_a_variable(watch):
    item = Item()
    keep = Watch.keep
    keep(watch, "x", item)  #! del keep; keep item EDL507
    print(watch.item())


def of_the_class():
    item = Item()
    watch = Watch.of("x", item)  #! keep item EDL507
    print(watch.item())


def another(watch):
    name = Item()
    Watch.keep(watch, name, print)  #! del name
    print(watch.item())
