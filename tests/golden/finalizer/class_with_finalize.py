# weakref.finalize(self, ...) is a finalizer, too
import weakref


class Loud:
    def __init__(self):
        weakref.finalize(self, print, "gone")


class Quiet:
    def __init__(self, other):
        self.other = other


def fires(arg):
    thing = Loud()
    look(thing)  #! keep thing EDL602
    work()


def quiet(arg):
    thing = Quiet(arg)  #! del arg
    look(thing)  #! del thing unsafe
    work()
