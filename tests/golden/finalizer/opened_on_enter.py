# What only `__enter__` gives an instance, one that nobody entered does not have.
class Log:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.out = open(self.path, "w")
        return self

    def __exit__(self, *raised):
        work()


class Named(Log):
    def name(self):
        return self.path


class Starts(Log):
    def start(self):
        self.__enter__()  #! del self
        work()


class Runs(Log):
    def start(self):
        with self:  #! del self
            work()


class Also(Log):
    def open(self):
        self.out = open(self.path)


def enter(log):
    log.__enter__()  #! del log
    work()


def never(s):
    a = Log("a")
    work(a.path)  #! del a unsafe
    b = Named("b")
    s.enter_context(b)  #! del s
    work(b.path)  #! del b unsafe
    c = Log("c")
    with open("x") as other:
        work(c.path)  #! del c unsafe
        work(other)  #! del other
    work()


def by_itself():
    a = Starts("a")
    a.start()
    work(a.path)  #! keep a EDL610
    b = Runs("b")
    b.start()
    work(b.path)  #! keep b EDL610
    c = Also("c")
    c.open()
    work(c.path)  #! keep c EDL610
    work()


def by_a_block(x, y):
    a = b = Log("a")
    with a:  #! keep a EDL610
        work()
    work(b.path)  #! keep b EDL610
    with (c := Log("c")):
        work()
    work(c.path)  #! keep c EDL610
    d = Log("d")
    with (d if x else y):  #! del x, y
        work()
    work(d.path)  #! keep d EDL610
    work()


def by_hand():
    a = Log("a")
    type(a).__enter__(a)
    work(a.path)  #! keep a EDL610
    work()


def by_name():
    a = Log("a")
    getattr(a, "__enter__")()
    work(a.path)  #! keep a EDL610
    work()


def by_a_function():
    a = Log("a")
    enter(a)
    work(a.path)  #! keep a EDL610
    work()
