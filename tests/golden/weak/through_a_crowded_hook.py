# A hook holds what one of the few that are put there holds, and of very many
# what all of them hold
import weakref

known = []


def track(x, y=None):
    known.append(weakref.ref(x))


def first(x, y=None):
    known.append(weakref.proxy(x))


def second(x, y=None):
    known.append(weakref.ref(x, print))


def third(x, y=None):
    known.append((x.name, weakref.ref(x)))


def show_it(x, y=None):
    show(x)


class Few:
    def start(self, quiet):
        self.few_hook = track
        if quiet:
            self.few_hook = show_it

    def run(self):
        item = make()
        self.few_hook(item)  #! del self; keep item EDL507
        return work()


class Many:
    def start(self):
        self.many_hook = track
        self.many_hook = first
        self.many_hook = second
        self.many_hook = third

    def run(self):
        item = make()
        self.many_hook(item)  #! del self; keep item EDL507
        return work()
