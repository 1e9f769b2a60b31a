# What is put into a list for a call is what the callee refers to.
import weakref


class Watch:
    def __init__(self, items):
        self.refs = [weakref.ref(item) for item in items]


class Pair(Watch):
    def __init__(self, a, b):
        super().__init__([a, b])


class Held:
    def __init__(self, items):
        self.items = items


class One(Held):
    def __init__(self, a):
        super().__init__((a,))


class Item:
    pass


def watched():
    item = Item()
    pair = Pair(item, 1)  #! keep item EDL507
    print(pair.refs)


def held():
    item = Item()
    one = One(item)  #! del item
    print(one.items)
