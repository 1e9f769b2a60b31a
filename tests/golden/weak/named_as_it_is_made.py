# A value gets a name in the same statement that hands it to a weak holder
import weakref


class Box:
    pass


def chained():
    cache = weakref.WeakValueDictionary()
    cache[1] = box = Box()
    print(box)  #! keep box EDL502
    print(cache.get(1))


def by_walrus():
    if reference := weakref.ref(box := Box()):
        print(box)  #! keep box EDL501
    print(reference())


def chained_elsewhere():
    cache = {}
    cache[1] = box = Box()
    print(box)  #! del box
    print(cache.get(1))
