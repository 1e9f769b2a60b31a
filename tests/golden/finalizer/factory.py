# A factory returns an object with a finalizer
class Loud:
    def __del__(self):
        print("gone")


def build():
    return Loud()


def count():
    return 3


def fires(arg):
    thing = build()
    look(thing)  #! keep thing EDL602
    work()


def quiet(arg):
    thing = count()
    look(thing)  #! del thing safe
    work()
