# The finalizer is inherited
class Base:
    def __del__(self):
        print("gone")


class Loud(Base):
    pass


class Other:
    pass


def fires(arg):
    thing = Loud()
    look(thing)  #! keep thing EDL602
    work()


def quiet(arg):
    thing = Other()
    look(thing)  #! del thing unsafe
    work()
