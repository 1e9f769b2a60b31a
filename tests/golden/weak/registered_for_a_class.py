# Whatever is registered for a class is called for its instances.
import weakref
from functools import singledispatch, singledispatchmethod


class Item:
    pass


@singledispatch
def watch(item):
    print(item)


@watch.register(Item)
def watch_item(item):
    refs.append(weakref.ref(item))


@singledispatch
def later(item):
    print(item)


def keep(item):
    refs.append(weakref.ref(item))


later.register(Item, keep)


@singledispatch
def show(item):
    print(item)


@show.register
def show_item(item: Item):
    print(item)


class Registry:
    @singledispatchmethod
    def add(self, item):
        print(item)

    @add.register(Item)
    def add_item(self, item):
        self.item = weakref.ref(item)


refs = []


def by_decorator():
    item = Item()
    watch(item)  #! keep item EDL507
    print(refs)


def by_call():
    item = Item()
    later(item)  #! keep item EDL507
    print(refs)


def by_method(registry: Registry):
    item = Item()
    registry.add(item)  #! keep item EDL507
    print(registry)


def shown():
    item = Item()
    show(item)  #! del item
    print(refs)
