# A class of the file has __del__
class Loud:
    def __del__(self):
        print("gone")


class Quiet:
    def close(self):
        print("gone")


def fires(arg):
    thing = Loud()
    look(thing)  #! keep thing EDL602
    work()


def quiet(arg):
    thing = Quiet()
    look(thing)  #! del thing unsafe
    work()
