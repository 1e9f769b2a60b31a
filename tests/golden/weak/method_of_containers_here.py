import weakref


class Listeners:
    def __init__(self):
        self.refs = []

    def add(self, listener):
        self.refs.append(weakref.ref(listener))

    def tell(self):
        return [r() for r in self.refs]


def listens(listeners, make):
    one = make()  #! del make
    listeners.add(one)  #! keep one EDL507
    return listeners.tell()


def counted(make):
    seen = set()
    one = make()  #! del make
    seen.add(one)  #! del one
    print(len(seen))
