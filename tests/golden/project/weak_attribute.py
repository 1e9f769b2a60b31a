# A WeakSet in an attribute of self, filled by a method
import weakref


class Hub:
    def __init__(self):
        self.listeners = weakref.WeakSet()
        self.names = []

    def subscribe(self, listener, name):
        self.listeners.add(listener)  #! keep listener EDL502
        self.names.append(name)


def fires(arg):
    hub = Hub()
    rows = make(arg)  #! del arg
    hub.subscribe(rows, "a")  #! keep rows EDL507
    work(hub)


def quiet(arg):
    hub = Hub()
    rows = make(arg)
    hub.subscribe(arg, rows)  #! del arg, rows
    work(hub)


def feeds(hub):
    hub.subscribe(make(1), "c")
