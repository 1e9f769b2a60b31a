import weakref


class Bag:
    def __init__(self):
        self.seen = weakref.WeakSet()
        self.all = []

    def __lshift__(self, item):
        self.seen.add(item)
        return self

    def __iadd__(self, method):
        self.all.append(weakref.WeakMethod(method))
        return self

    def __setitem__(self, key, item):
        self.all.append((key, weakref.ref(item)))

    def __rshift__(self, item):
        self.all.append(item)
        return self


def operator(make):
    bag = Bag()
    row = make()  #! del make
    bag << row  #! keep row EDL507
    print(len(bag.seen))


def in_place(make):
    bag = Bag()
    row = make()  #! del make
    bag += row.run  #! keep row EDL507
    print(bag.all)


def item(make):
    bag = Bag()
    row = make()  #! del make
    bag["row"] = row  #! keep row EDL507
    print(bag.all)


def strong(make):
    bag = Bag()
    row = make()  #! del make
    bag >> row  #! del row
    print(len(bag.seen))
