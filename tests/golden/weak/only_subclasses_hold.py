"""Only a subclass holds weakly: an object of the very class does not."""
import weakref


class Strong:
    def __init__(self):
        self.kept = []

    def wrap(self, item):
        return item

    def attach(self, item):
        self.kept.append(self.wrap(item))


class Weak(Strong):
    def wrap(self, item):
        return weakref.ref(item)


class Late(Strong):
    def put(self, item):
        self.attach(item)

    def wrap(self, item):
        return weakref.proxy(item)


def of_the_class():
    box = Strong()
    item = make()
    box.attach(item)  #! del box, item
    return work()


def of_the_subclass():
    box = Weak()
    item = make()
    box.attach(item)  #! del box; keep item EDL507
    return work()


def by_a_method_of_the_subclass():
    box = Late()
    item = make()
    box.put(item)  #! del box; keep item EDL507
    return work()


def of_who_knows(box):
    item = make()
    box.attach(item)  #! del box; keep item EDL507
    return work()
