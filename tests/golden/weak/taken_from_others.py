# What others have, as far as anybody can see, is doubt and no more; what a
# caller leaves to the function, or a generator has for itself, is held
import weakref

LIVE = weakref.WeakSet()


def track(one):
    LIVE.add(one)


def given(one):
    track(one)  #! del one unsafe EDL507
    work()
    return 1


def left_to(one):
    track(one)  #! keep one EDL507
    work()
    return 1


def leaves():
    left_to(make())


def yields(one):
    track(one)  #! keep one EDL507
    yield work()


async def awaits(one):
    track(one)  #! keep one EDL507
    await work()


def starred(*many):
    track(many[0])  #! keep many EDL507
    work()
    return 1


def looped(many: list):
    for one in many:
        track(one)  #! del one
        work()
    return 1


def looped_over_new(path):
    for one in load(path):
        track(one)  #! keep one EDL507
        work()
    return 1


class Tree:
    def attribute(self):
        root = self.root  #! del self unsafe
        track(root)  #! del root unsafe EDL507
        work()
        return 1
