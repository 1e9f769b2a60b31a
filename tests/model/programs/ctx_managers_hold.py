# Who holds a context manager, and when it goes.
import contextlib
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class M(D):
    def __enter__(self): print("enter", self.name); return D("value of " + self.name)
    def __exit__(self, kind, value, tb): print("exit", self.name, kind and kind.__name__); return self.name == "swallow"
with M("plain"):
    print("body")
print("--")
with M("as") as v:
    print("has", v.name)
print("after", v.name)
del v
m = M("named")
with m:
    del m
    print("name gone")
print("--")
with M("swallow") as v:
    raise ValueError("x")
print("went on")
def early():
    for i in range(2):
        with M("loop%d" % i) as v:
            if i: return v.name
            continue
print(early())
with M("one") as a, M("two") as b:
    print(a.name, b.name)
del a, b
try:
    with M("first"), M("second"):
        raise KeyError("k")
except KeyError as e: print("caught", e)
@contextlib.contextmanager
def managed(name):
    d = D(name)
    try:
        yield d
    except LookupError as e:
        print("inside", type(e).__name__)
    finally:
        print("cleanup", name)
with managed("gen") as d: print(d.name)
del d
with managed("err"): raise IndexError
print("swallowed")
with contextlib.ExitStack() as stack:
    for n in "abc": stack.enter_context(M(n))
    stack.callback(print, "callback", D("arg") and 1)
    print("filled")
print("stack over")
s = contextlib.ExitStack()
s.enter_context(M("kept"))
moved = s.pop_all()
s.close(); print("nothing closed")
moved.close()
with contextlib.suppress(ZeroDivisionError):
    d = D("suppressed"); 1 / 0
print(d.name); del d
class Reuse(contextlib.ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out"); return False
@Reuse()
def f(d): print("f", d.name)
f(D("param"))
with contextlib.closing(type("C", (D,), {"close": lambda s: print("close", s.name)})("closing")) as c: print(c.name)
del c
with contextlib.nullcontext(D("null")) as n: print(n.name)
del n
print("end")
