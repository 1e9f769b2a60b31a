import weakref
from dataclasses import dataclass, field

_all = weakref.WeakSet()


def register(item):
    _all.add(item)


@dataclass
class Shelf:
    name: str
    items: weakref.WeakSet = field(default_factory=weakref.WeakSet)
    sizes: dict = field(default_factory=dict)


@dataclass
class Hooks:
    put: object = None


def by_factory():
    shelf = Shelf("top")
    item = make()
    shelf.items.add(item)  #! keep item EDL502
    return list(shelf.items), shelf


def by_hook():
    hooks = Hooks(put=register)
    item = make()
    hooks.put(item)  #! keep item EDL507
    return len(_all), hooks


def by_default(item, seen=weakref.WeakSet()):
    copy = make()
    seen.add(copy)  #! keep copy EDL502
    return len(seen)


def harmless():
    shelf = Shelf("top")
    size = make()
    shelf.sizes.update(size)
    return shelf
