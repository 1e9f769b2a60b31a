"""A method or property that refers weakly to what its object has: the object is
needed as long as the reference; so is what a registry gives back, what was
taken out of a container, and what a generic class refers to."""
import functools
import weakref


class Shelf:
    def __init__(self, box):
        self.box = box

    def box_of(self):
        return weakref.ref(self.box)

    @property
    def reference(self):
        return weakref.ref(self.box)

    @functools.cached_property
    def remembered(self):
        return weakref.ref(self.box)

    @property
    def size(self):
        return len(self.box)


class Registry[T]:
    def __init__(self):
        self.known = weakref.WeakSet()

    def add(self, box: T) -> T:
        self.known.add(box)
        return box


def by_a_method():
    shelf = Shelf(Box())
    ref = shelf.box_of()  #! keep shelf EDL507
    return ref()


def by_a_property():
    shelf = Shelf(Box())
    ref = shelf.reference  #! keep shelf EDL507
    return ref()


def by_a_cached_property():
    shelf = Shelf(Box())
    ref = shelf.remembered  #! keep shelf EDL507
    return ref()


def by_size():
    shelf = Shelf(Box())
    size = shelf.size  #! del shelf
    return size + work()


def given_back():
    registry = Registry[Box]()
    box = registry.add(Box())
    print(box.name)  #! keep box EDL507
    return len(registry.known)


def taken_out():
    boxes = [Box(), Box()]
    known = weakref.WeakSet(boxes)
    last = boxes.pop()
    print(last.name)  #! keep last EDL501
    print(boxes)  #! keep boxes EDL501
    return len(known)
