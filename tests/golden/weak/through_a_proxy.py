import weakref


class Model:
    def attach(self, other):
        self.child = weakref.proxy(other)

    def show(self, other):
        print(other)


class Lazy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


class Info:
    def __init__(self):
        self.data = weakref.WeakKeyDictionary()

    def __set__(self, instance, value):
        self.data[instance] = value


class Node:
    info = Info()


def by_proxy():
    root = Lazy(Model())
    child = make()
    root.attach(child)  #! keep child EDL507
    return log("done"), root


def by_descriptor():
    node = Node()
    node.info = 5  #! keep node EDL507
    return len(Node.__dict__["info"].data)


def harmless():
    root = Lazy(Model())
    child = make()
    root.show(child)  #! del child
    return log("done"), root
