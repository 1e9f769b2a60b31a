# What a callee that lies in a table refers to weakly is what it is given, and
# no part of that: a list holds what is in it, and nothing refers weakly to one
import weakref


class Watch:
    def __init__(self, source):
        self.source = weakref.ref(source)


class WatchAll:
    def __init__(self, sources):
        self.sources = [weakref.ref(one) for one in sources]


ONE = {"watch": Watch}
ALL = {"watch": WatchAll}


def one(kind, parts):
    first = parts.pop()  #! del parts
    watch = ONE[kind](first)  #! del kind; keep first EDL507
    work()
    return watch


def a_list_of_it(kind, parts):
    first = parts.pop()  #! del parts
    watch = ONE[kind]([first])  #! del kind, first
    work()
    return watch


def each_of_a_list(kind, parts):
    first = parts.pop()  #! del parts
    watch = ALL[kind]([first])  #! del kind; keep first EDL507
    work()
    return watch
