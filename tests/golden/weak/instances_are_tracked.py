import weakref


class Service:
    _all = weakref.WeakSet()

    def __init__(self, name):
        self.name = name  #! del name
        self._all.add(self)


class Listed:
    live = []

    def __init__(self, name):
        self.name = name  #! del name
        Listed.live.append(weakref.ref(self))


class Counted(type):
    made = weakref.WeakSet()

    def __call__(cls, *args):
        made = super().__call__(*args)  #! del args
        Counted.made.add(made)
        return made


class Plugin(metaclass=Counted):
    pass


class Child:
    def __init__(self, parent):
        self.parent = weakref.ref(parent)


class Parent:
    def __init__(self):
        self.child = Child(self)
        self.me = weakref.ref(self)


def by_set():
    service = Service("a")
    log(service.name)  #! keep service EDL502
    return len(Service._all)


def by_list():
    listed = Listed("a")
    log(listed.name)  #! keep listed EDL502
    return len(Listed.live)


def by_metaclass():
    plugin = Plugin()
    log(plugin)  #! keep plugin EDL502
    return len(Counted.made)


def harmless():
    parent = Parent()
    log(parent)  #! del parent
    return log("done")
