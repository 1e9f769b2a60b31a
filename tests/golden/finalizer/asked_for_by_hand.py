# A `__del__` that is only asked for, or given to a class by its name
class Plain:
    n = 1


class Named:
    n = 1


Named.__del__ = lambda self: print("end")
NAMES = ["__del__", "__init__"]


def plain():
    one = Plain()
    n = one.n if hasattr(one, "__del__") else 1  #! del one
    print(n)  #! del n
    work()


def named():
    one = Named()
    n = one.n  #! keep one EDL610
    print(n)  #! del n
    work()
