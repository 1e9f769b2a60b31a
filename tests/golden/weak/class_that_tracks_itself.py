import weakref


class Host:
    live = weakref.WeakSet()

    def __init__(self, n):
        self.n = n  #! del n
        Host.live.add(self)


class Named:
    every = {}

    def __init__(self, n):
        self.n = n


class Timer:
    active = weakref.WeakSet()

    def __init__(self, fn):
        self.fn = fn

    def start(self):
        Timer.active.add(self)


def make(n):
    return Host(n)


def hosted():
    h = make(1)
    print(h.n)  #! keep h EDL502
    return len(Host.live)


def named():
    h = Named(1)
    print(h.n)  #! del h
    return len(Named.every)


def started():
    t = Timer(lambda: 1)
    t.start()  #! keep t EDL507
    print(1)
    return len(Timer.active)
