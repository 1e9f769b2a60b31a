# What a receiver may be of is asked for all of its classes.
import weakref


class Item:
    pass


class Watch:
    def keep(self, item):
        self.item = weakref.ref(item)

    def show(self, item):
        print(item)


class Plain:
    def keep(self, item):
        print(item)

    def show(self, item):
        print(item)


def by_branches(on):
    if on:
        keeper = Watch()
    else:
        keeper = Plain()
    item = Item()
    keeper.keep(item)  #! keep item EDL507
    print(on, keeper)


def by_a_condition(on):
    keeper = Watch() if on else Plain()
    item = Item()
    keeper.keep(item)  #! keep item EDL507
    print(on, keeper)


def shown(on):
    keeper = Watch() if on else Plain()
    item = Item()
    keeper.show(item)  #! del item
    print(on, keeper)
