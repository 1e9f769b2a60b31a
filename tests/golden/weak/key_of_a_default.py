import weakref


class Bus:
    def __init__(self):
        self.h = {}
        self.names = {}

    def on(self, name, owner):
        self.h.setdefault(name, weakref.WeakKeyDictionary())[owner] = name

    def call(self, name, owner):
        self.names.setdefault(name, {})[owner] = name


def registered(bus):
    bus = Bus()
    p = Owner()
    bus.on("x", p)  #! keep p EDL507
    print(bus.h)
    return len(bus.h)


def called(bus):
    bus = Bus()
    p = Owner()
    bus.call("x", p)  #! del p
    print(bus.names)
    return len(bus.names)
