import weakref

_seen = weakref.WeakSet()


def remember(item):
    _seen.add(item)


class Recorder:
    def __call__(self, item):
        _seen.add(item)


class Bus:
    on_item = remember
    on_end = None

    def __init__(self, hook):
        self.hook = hook
        self.subscribers = []

    def subscribe(self, function):
        self.subscribers.append(function)

    def emit(self, item):
        for function in self.subscribers:
            function(item)  #! del function


def by_attribute():
    bus = Bus(remember)
    item = make()
    bus.hook(item)  #! keep item EDL507
    return len(_seen), bus


def by_subscription():
    bus = Bus(None)
    bus.subscribe(Recorder())
    item = make()
    bus.emit(item)  #! keep item EDL507
    return len(_seen), bus


def by_parameter(function):
    item = make()
    function(item)  #! del function; keep item EDL507
    return len(_seen)


def by_choice(flag):
    function = remember if flag else print  #! del flag
    item = make()
    function(item)  #! del function; keep item EDL507
    return len(_seen)


def harmless(bus):
    item = make()
    bus.on_end(item)  #! del bus, item
    return len(_seen)


by_parameter(remember)
