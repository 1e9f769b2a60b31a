# An attribute holds an open file
class Writer:
    def __init__(self, path):
        self.out = open(path, "w")


class Reader:
    def __init__(self, path):
        self.text = open(path).read()


def fires(arg):
    thing = Writer(arg)  #! del arg
    look(thing)  #! keep thing EDL610
    work()


def quiet(arg):
    thing = Reader(arg)  #! del arg
    look(thing)  #! del thing unsafe
    work()
