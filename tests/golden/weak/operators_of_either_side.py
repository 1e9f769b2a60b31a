# The right side of an operator, and both of a comparison, may hold the other
import weakref


class Live:
    def __init__(self):
        self.seen = []

    def __rsub__(self, box):
        self.seen.append(weakref.ref(box))

    def __contains__(self, box):
        self.seen.append(weakref.ref(box))
        return True

    def __eq__(self, box):
        self.seen.append(weakref.ref(box))
        return True


class Plain:
    def __rsub__(self, box):
        return 1


def subtracts():
    live = Live()
    box = make()
    print(box - live)  #! keep box EDL507
    print(live.seen)


def contains():
    live = Live()
    box = make()
    print(box in live)  #! keep box EDL507
    print(live.seen)


def equals():
    live = Live()
    box = make()
    print(box == live)  #! keep box EDL507
    print(live.seen)


def plain(box):
    live = Plain()
    print(box - live)  #! del box
    print(live)
