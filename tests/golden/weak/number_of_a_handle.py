# What else an attribute of the handle has goes where it likes: the reference is
# in another one, and is not led out of there
import collections
import weakref

EVERYBODY = []


class Handle:
    last = 0

    def __init__(self, hooks):
        self.ref = weakref.ref(hooks)
        self.id = Handle.last
        Handle.last += 1

    def remove(self):
        hooks = self.ref()
        if hooks is not None:
            del hooks[self.id]


class Loose:
    def __init__(self, hooks):
        self.of = weakref.ref(hooks)
        self.ask = self.of


class Module:
    def __init__(self):
        self.hooks = collections.OrderedDict()


def register(module, hook):
    handle = Handle(module)
    module.hooks[handle.id] = hook
    return handle


def register_loosely(module):
    EVERYBODY.append(Loose(module).ask)


def dropped():
    module = Module()
    register(module, print)  #! del module
    work()
    return 1


def removed():
    module = Module()
    handle = register(module, print)  #! keep module EDL507
    work()
    handle.remove()
    return 1


def led_out():
    module = Module()
    register_loosely(module)  #! keep module EDL507
    work()
    return EVERYBODY[0]()
