# Where weak containers lie in others, an unknown one may be weak
import collections
import weakref


class Bus:
    def __init__(self):
        self.subs = {}
        self.rest = {}
        self.late = collections.defaultdict(weakref.WeakSet)

    def on(self, event, who):
        if event not in self.subs:
            self.subs[event] = weakref.WeakSet()
        self.subs[event].add(who)

    def told(self, event, who):
        self.rest.setdefault(event, set()).add(who)


def registered():
    bus = Bus()
    box = Box()
    bus.on("x", box)  #! keep box EDL507
    print(bus.subs)
    return len(bus.subs)


def later():
    bus = Bus()
    box = Box()
    bus.late["x"].add(box)  #! keep box EDL502
    print(bus.late)
    return len(bus.late)


def in_a_set():
    bus = Bus()
    box = Box()
    bus.told("x", box)  #! del box
    print(bus.rest)
    return len(bus.rest)


def of_builtins(words):
    seen = set()
    box = Box()
    seen.add(box)  #! del box
    print(words)  #! del words
    return len(seen)
