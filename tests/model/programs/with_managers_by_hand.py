# Managers written by hand and by contextlib: what they hold and when.
import contextlib
import io
import sys


class Res:
    def __init__(self, tag):
        self.tag = tag

    def close(self):
        print("  close", self.tag)

    def __del__(self):
        print("  del", self.tag)


@contextlib.contextmanager
def opened(tag):
    r = Res(tag)
    try:
        yield r
    except ValueError as e:
        print("  swallowed", e)
    finally:
        print("  leaving", tag)


with opened("a") as r:
    print("inside", r.tag)
print("after, name still there")
r = None
with opened("b"):
    raise ValueError("oops")
try:
    with opened("c"):
        raise KeyError("k")
except KeyError as e:
    print("through", e)
with contextlib.closing(Res("d")) as d:
    pass
del d
with contextlib.suppress(ZeroDivisionError):
    x = Res("lost")
    1 / 0
print("suppressed")
del x
buf = io.StringIO()
with contextlib.redirect_stdout(buf):
    print("hidden")
print(repr(buf.getvalue()))
with contextlib.ExitStack() as stack:
    for t in "xyz":
        stack.callback(print, "  cb", t)
    got = stack.enter_context(opened("stacked"))
    stack.push(lambda *exc: print("  exc", exc[0]))
    moved = stack.pop_all()
print("stack over, nothing ran")
del got
moved.close()
print("moved closed")
del moved, stack


@opened("decorator")
def work():
    print("working")


work()
work()
with contextlib.nullcontext(Res("null")) as n:
    print(n.tag)
    del n
print("end of null")


class Twice:
    def __enter__(self):
        return Res("entered")

    def __exit__(self, *exc):
        print("  exit", exc[0] and exc[0].__name__)
        return True


with Twice() as one, Twice() as two:
    del one
    raise OSError
print("done")
