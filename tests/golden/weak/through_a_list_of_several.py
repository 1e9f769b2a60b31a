import weakref


class Bus:
    def __init__(self):
        self.subs = []
        self.names = []

    def subscribe(self, fn):
        self.subs.append(fn)

    def rename(self, fn):
        self.names.append(fn)

    def emit(self, payload):
        for fn in self.subs:
            fn(payload)  #! del fn

    def name(self, payload):
        for fn in self.names:
            fn(payload)  #! del fn


class Tracker:
    def __init__(self):
        self.seen = weakref.WeakSet()

    def __call__(self, payload):
        self.seen.add(payload)


def emitted(bus, seen):
    tracker = Tracker()
    bus = Bus()
    bus.subscribe(tracker)
    bus.subscribe(lambda p: seen.add(p))
    p = object_of(3)
    bus.emit(p)  #! del bus; keep p EDL507
    print(len(tracker.seen))


def named():
    bus = Bus()
    bus.rename(print)
    bus.rename(lambda p: len(p))
    p = object_of(3)
    bus.name(p)  #! del p
    print(bus)  #! del bus
    work()
