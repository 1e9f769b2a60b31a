# What a method hands itself to refers to it weakly: whoever called the method
# holds it, as a rule, so that is doubt and no more
import weakref

LISTENERS = weakref.WeakSet()


def listen(listener):
    LISTENERS.add(listener)  #! del listener unsafe EDL502
    work()
    return 1


class Rows:
    def __init__(self, path):
        self.path = path

    def open(self):
        listen(self)  #! del self unsafe EDL507
        work()
        return 1

    def opens_another(self):
        other = Rows(self.path)  #! del self
        listen(other)  #! keep other EDL507
        work()
        return 1


def opens(path):
    rows = Rows(path)  #! del path
    listen(rows)  #! keep rows EDL507
    work()
    return 1
