# Classes of which nobody here is told by name get a `__del__`
class Quiet:
    n = 1


def noisy(cls):
    cls.__del__ = lambda self: print("end")
    return cls


@noisy
class Decorated:
    n = 1


Made = type("Made", (Quiet,), {"__del__": lambda self: print("end")})


def decorated():
    one = Decorated()
    n = one.n  #! keep one EDL602
    print(n)  #! del n
    work()


def made():
    one = Made()
    n = one.n  #! keep one EDL602
    print(n)  #! del n
    work()


def given(rows: list, one):
    n = len(rows) + one.n  #! del rows, one
    print(n)  #! del n
    work()
