import sys, gc, weakref, types
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("d", self.n)
def outer():
    t = T("cell"); u = T("plain"); w = T("nl")
    def get(): return t.n
    def put(v):
        nonlocal w
        w = v
    def drop():
        nonlocal t
        del t
    return get, put, drop
g, p, d = outer(); print("made", g()); p(None); print("w none"); d()
try: g()
except NameError as e: print(type(e).__name__, e)
print(g.__closure__[0] is d.__closure__[0], len(p.__closure__))
try: g.__closure__[0].cell_contents
except ValueError as e: print(e)
g.__closure__[0].cell_contents = T("again"); print(g()); del g, d, p; print("all gone")
fs = []
for i in range(3):
    def f(i=i, t=T(i)): return i, t.n
    fs.append(f)
print([f() for f in fs]); fs.pop(1); print("popped"); f.__defaults__ = None; print("no defaults")
try: fs[-1]()
except TypeError as e: print(e)
fs.clear(); print("cleared"); del f; print("f")
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def mk():
    t = T("rec")
    def rec(n): return t.n if not n else rec(n - 1)
    return rec(3)
print(mk()); print(gc.collect() > 0)
def counter():
    n = 0
    while True:
        r = yield n
        n = n + 1 if r is None else r
c = counter(); print(next(c), next(c), c.send(10), next(c), c.gi_frame is not None, c.gi_running); c.close(); print(c.gi_frame)
def deco(t):
    def wrap(f):
        def inner(*a): return f(*a), t.n
        return inner
    return wrap
@deco(T("deco"))
def h(x): return x
print(h(1)); h = None; print("h none")
class Desc:
    def __get__(self, o, t): return T("made by get")
class H: a = Desc()
H().a; print("got"); v = H().a; print("kept"); del v
m = T("m").__init__; print("bound"); del m; print("unbound")
ns = types.SimpleNamespace(a=T("ns")); ns.b = ns.a; del ns.a; print(len(vars(ns))); del ns; print("ns")
import contextlib
@contextlib.contextmanager
def cm(t):
    try: yield t.n
    except KeyError: print("cm key")
    finally: print("cm fin")
with cm(T("cm")) as n: print("in", n)
with cm(T("cm2")): raise KeyError
with contextlib.suppress(ValueError), contextlib.closing(c) as cc: raise ValueError(T("sup"))
with contextlib.ExitStack() as st:
    st.enter_context(cm(T("es"))); st.callback(print, "cb"); st.push(lambda *a: print("push", a[0]))
print("end")
