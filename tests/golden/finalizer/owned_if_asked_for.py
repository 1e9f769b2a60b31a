# What an instance only gets where a parameter has another value than by default,
# one that was made without a word about it does not have.
class Lease:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("end", self.n)


class Wrapper:
    def __init__(self, pool=1, name=None):
        self.pool = None
        if callable(pool):
            self.pool = pool  #! del pool
        elif int(pool) == -1:  #! del pool
            self.pool = Lease(8)
        elif int(pool) > 1:
            self.pool = Lease(pool)  #! del pool
        if name is not None:
            self.named = Lease(name)


class Solver:
    def __init__(self, f, workers=1, *, by_row=False):
        self.f = f  #! del f
        if by_row and workers != 1:
            by_row = False
        if by_row:  #! del by_row
            workers = len
        self.wrapper = Wrapper(workers)


class Late(Solver):
    def open(self):
        self.log = Lease("log")


class Inner:
    def __init__(self, n=0):
        def more():
            nonlocal n
            n = 2
        more()  #! del more
        if n:
            self.lease = Lease(n)


class Rebinds:
    def __init__(self, n=0, path=None):
        if path:  #! del path
            n = 3
        if n:
            self.lease = Lease(n)


class Named:
    def __init__(self, name=None):
        self.other = work()
        if name:
            self.lease = Lease(name)


def end(self):
    print("end")


Named.__del__ = end


class Keeper:
    def __init__(self, n=0):
        self.rows = {}
        if n:
            self.lease = Lease(n)

    def fill(self, n):
        self.rows[n] = Lease(n)


def plain(rows):
    w = Wrapper()
    print(w.pool)  #! del w unsafe
    s = Solver(rows)  #! del rows
    print(s.f)  #! del s unsafe
    t = Solver(None, 1)
    print(t.f)  #! del t unsafe
    u = Solver(None, workers=1)
    print(u.f)  #! del u unsafe
    r = Rebinds()
    print(r)  #! keep r EDL610
    print("after")


def asked(rows, n):
    w = Wrapper(2)
    print(w.pool)  #! keep w EDL610
    x = Wrapper(name="x")
    print(x.pool)  #! keep x EDL610
    s = Solver(rows, 4)  #! del rows
    print(s.f)  #! keep s EDL610
    t = Solver(None, workers=n)  #! del n
    print(t.f)  #! keep t EDL610
    u = Solver(None, by_row=True)
    print(u.f)  #! keep u EDL610
    r = Rebinds(0, "p")
    print(r)  #! keep r EDL610
    i = Inner()
    print(i)  #! keep i EDL610
    print("after")


def later(rows):
    s = Late(rows)  #! del rows
    s.open()
    print(s.f)  #! keep s EDL610
    print("after")


def made_again(rows):
    s = Solver(rows)
    s.__init__(rows, 2)  #! del rows
    print(s.f)  #! keep s EDL610
    print("after")


def gets_one(rows):
    s = Solver(rows)  #! del rows
    s.more = Lease(3)
    print(s.f)  #! keep s EDL610
    t = Solver(None)
    u = t
    u.more = Lease(4)  #! keep u EDL610
    print(t.f)  #! del t
    print("after")


def filled(n):
    k = Keeper()
    k.fill(n)  #! del n
    print(k.rows)  #! keep k EDL610
    empty = Keeper()
    print(empty.rows)  #! del empty unsafe
    x = Named()
    print(x)  #! keep x EDL610
    for j in [Keeper(), Keeper()]:
        j.fill(1)  #! keep j EDL610
    print("after")
