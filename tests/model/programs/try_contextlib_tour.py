from contextlib import contextmanager, ExitStack, suppress, closing, redirect_stdout, nullcontext, ContextDecorator, AsyncExitStack
import io
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("~", self.n)
    def close(self): print("close", self.n)
@contextmanager
def managed(n):
    r = R(n); print("enter", n)
    try:
        yield r
    except KeyError as e:
        print("swallowed", e)
    finally:
        print("exit", n)
with managed("a") as r, managed("b"):
    print(r.n); raise KeyError("k")
print("r still", r.n); del r
try:
    with managed("c"): raise ValueError("v")
except ValueError as e: print("out", e)
with ExitStack() as st:
    rs = [st.enter_context(managed(i)) for i in "xy"]
    st.callback(print, "callback", 1)
    st.push(lambda *a: print("push", a[0]))
    print(len(rs))
del rs
with suppress(ZeroDivisionError, KeyError): 1 / 0; print("never")
with closing(R("cl")) as c: print(c.n)
del c
buf = io.StringIO()
with redirect_stdout(buf): print("hidden")
print(repr(buf.getvalue()))
with nullcontext(5) as five: print(five)
class Timer(ContextDecorator):
    def __enter__(self): print("start"); return self
    def __exit__(self, *e): print("stop", e[0] and e[0].__name__); return False
@Timer()
def work(x): print("work", x); return x
print(work(3))
try:
    with Timer(): raise OSError("disk")
except OSError as e: print(e)
@contextmanager
def broken():
    yield 1
    yield 2
try:
    with broken(): pass
except RuntimeError as e: print(e)
stack = ExitStack(); stack.callback(print, "later"); moved = stack.pop_all(); stack.close(); print("closed"); moved.close()
@managed("deco")
def g(): print("in g")
g()
