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


class Shelf:
    def __init__(self, items):
        self.kept = list(self.wrap(item) for item in items)

    def wrap(self, item):
        return item


class WeakShelf(Shelf):
    def wrap(self, item):
        return weakref.ref(item)


def wrapped_one_by_one():
    item = make()
    shelf = Shelf([item])  #! del item
    return work()


def wrapped_weakly_one_by_one():
    item = make()
    shelf = WeakShelf([item])  #! keep item EDL507
    return work()


def counted(items):
    return len(Shelf(items).kept)


def in_a_callee():
    items = make()
    n = counted(items)  #! del items
    return work(n)


class Owner:
    def __init__(self):
        self.vault = Strong()

    def put(self, item):
        self.vault.attach(item)


def by_what_the_owner_has():
    owner = Owner()
    item = make()
    owner.put(item)  #! del owner, item
    return work()


def in_an_attribute(owner):
    item = make()
    owner = Owner()
    owner.vault.attach(item)  #! del owner, item
    return work()


class Changed:
    def __init__(self):
        self.locker = Strong()

    def put(self, item):
        self.locker.attach(item)


def change(owner):
    owner.locker = Weak()


def by_what_another_puts_there():
    owner = Changed()
    change(owner)
    item = make()
    owner.put(item)  #! del owner; keep item EDL507
    return work()


class Named:
    def __init__(self):
        self.drawer = Strong()

    def put(self, item):
        self.drawer.attach(item)


def by_what_is_set_by_name():
    owner = Named()
    setattr(owner, "drawer", Weak())
    item = make()
    owner.put(item)  #! del owner; keep item EDL507
    return work()


class Chosen:
    def __init__(self, kind=Strong):
        self.chest = kind()

    def put(self, item):
        self.chest.attach(item)


class Given:
    def __init__(self, box: Strong):
        self.crate = box

    def put(self, item):
        self.crate.attach(item)


def by_what_it_is_given():
    owner = Given(Weak())
    item = make()
    owner.put(item)  #! del owner; keep item EDL507
    return work()
