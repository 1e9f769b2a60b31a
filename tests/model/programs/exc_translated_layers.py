# Layers that translate errors: causes, contexts, notes of who keeps what.
import gc
import sys

gc.disable()


class Handle:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  handle", self.tag)


class AppError(Exception):
    pass


def low(h):
    local = Handle("low")
    return {}[h.tag]


def middle():
    h = Handle("middle")
    try:
        low(h)
    except KeyError as e:
        raise AppError("translated") from e
    finally:
        print("finally")


def top():
    try:
        middle()
    except AppError as e:
        print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__)
        return "handled"


print(top())
print("after top")
saved = None
try:
    middle()
except AppError as e:
    saved = e
print("saved keeps")
saved.__cause__ = saved.__context__ = None
print("cut chain")
saved = None
print("nothing left")


def replace():
    try:
        raise ValueError(Handle("first"))
    except ValueError:
        try:
            raise TypeError(Handle("second"))
        except TypeError as e:
            print(type(e.__context__).__name__)
            raise e from None


try:
    replace()
except TypeError as e:
    print(e.__cause__, e.__suppress_context__, type(e.__context__).__name__)
print("replaced over")


def in_finally():
    h = Handle("fin")
    try:
        return h.tag
    finally:
        try:
            raise OSError(1, "x")
        except OSError as e:
            print(e.errno, e.strerror, e)


print(in_finally())


def swallow():
    while True:
        h = Handle("loop")
        try:
            raise IndexError
        finally:
            break


swallow()
print("swallowed", sys.exc_info())
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        e.extra = Handle("extra")
        raise
except ArithmeticError as e:
    print(e, e.extra.tag)
print("end")
try:
    assert Handle("asserted") is None, Handle("message").tag
except AssertionError as e:
    print(e)
print(gc.collect() >= 0)
