# What is left of an exit stack and of generators as managers when a body fails.
# family: with
import gc, contextlib, sys
gc.collect(); gc.disable()
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
def show(w):
    print(w, gc.collect())
@contextlib.contextmanager
def swallow(x):
    try:
        yield x
    except ZeroDivisionError:
        print('swallowed')
    finally:
        del x
@contextlib.contextmanager
def plain(x):
    try:
        yield x
    finally:
        print('left', x.n)
@contextlib.contextmanager
def turns(x):
    try:
        yield x
    except Exception as e:
        raise KeyError(x) from e
@contextlib.contextmanager
def twice(x):
    try:
        yield x
    except Exception as e:
        pass
    yield x
def fails(*a):
    r = R("local")
    with contextlib.ExitStack() as stack:
        for f in a: stack.enter_context(f(R(f.__name__)))
        stack.callback(print, "called")
        raise ZeroDivisionError(r)
def alone(f):
    r = R("local")
    with f(R(f.__name__)) as x:
        raise ZeroDivisionError(r)
for some in ((swallow,), (plain,), (swallow, plain), (turns,), (turns, plain), (twice,), (twice, swallow)):
    try: fails(*some); print("fine")
    except Exception as e: print(type(e).__name__, type(e.__context__).__name__)
    show("a")
    try: alone(some[0]); print("fine")
    except Exception as e: print(type(e).__name__, type(e.__context__).__name__, e.__traceback__.tb_next is not None)
    show("b")
    try: fails(*some); print("fine")
    except Exception as e: keep = e
    print("kept")
    keep = None
    print("gone")
    show("c")
