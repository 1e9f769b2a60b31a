import weakref


class Base:
    def __init__(self, owner, name):
        self.owner = weakref.ref(owner)
        self.name = name

    def add(self, child):
        self.last = weakref.proxy(child)


class Derived(Base):
    def __init__(self, owner, name):
        super().__init__(owner, name)

    def add(self, child):
        super().add(child)


def constructed(make):
    owner = make()
    name = make()  #! del make
    made = Derived(owner, name)  #! del name; keep owner EDL507
    print(made.owner())


def called(make):
    owner = make()
    made = Derived(owner, "x")  #! keep owner EDL507
    child = make()  #! del make
    made.add(child)  #! keep child EDL507
    print(made.last)
