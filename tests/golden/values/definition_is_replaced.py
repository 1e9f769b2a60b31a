# what other code puts in the place of a definition may return anything
import os


def make():
    return "abc"


def make_by_name():
    return "abc"


def make_by_globals():
    return "abc"


def make_by_text():
    return "abc"


def untouched():
    return "abc"


class Box:
    def get(self):
        return "abc"

    @staticmethod
    def of():
        return "abc"

    @staticmethod
    def left():
        return "abc"


def patch(module, fake):
    module.make = lambda: fake()
    setattr(module, "make_by_name", lambda: fake())
    globals()["make_by_globals"] = fake
    exec("global make_by_text; make_by_text = object")
    globals()["abs"] = fake
    Box.of = fake
    os.getpid = fake
    Box.get = lambda self: fake()
    print(module)
    return fake


def functions():
    a = make()
    print(len(a))  #! del a unsafe
    b = make_by_name()
    print(len(b))  #! del b unsafe
    c = make_by_globals()
    print(len(c))  #! del c unsafe
    d = make_by_text()
    print(len(d))  #! del d unsafe
    e = untouched()
    print(len(e))  #! del e safe
    print()
    return 0


def methods():
    a = Box().get()
    print(len(a))  #! del a unsafe
    b = Box.of()
    print(len(b))  #! del b unsafe
    c = Box.left()
    print(len(c))  #! del c safe
    print()
    return 0


def others():
    a = os.getpid()
    print(a)  #! del a unsafe
    b = os.getppid()
    print(b)  #! del b safe
    c = abs(1)
    print(c)  #! del c unsafe
    d = len("abc")
    print(d)  #! del d safe
    print()
    return 0
