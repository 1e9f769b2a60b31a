class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import contextlib
class M:
    def __init__(self, n, hold=None, bad=False): self.n, self.hold, self.bad = n, hold, bad
    def __enter__(self):
        print("enter", self.n)
        if self.bad: raise OSError(self.n)
        return self.hold
    def __exit__(self, a, b, c):
        print("exit", self.n, a and a.__name__)
        self.hold = None
        return self.n == "swallow"
    def __del__(self): print("manager dies", self.n)
with M("a", T("held")) as h:
    print(h)
    h = None
    print("name gone")
print("1")
with M("swallow") as s, M("b", T("hb")) as b:
    t = T("body")
    raise ValueError(T("in error"))
print("2", b, t)
del b, t
try:
    with M("outer"), M("bad", bad=True):
        print("never")
except OSError as e: print("os", e)
print("3")
def f():
    with M("ret", T("rv")) as r:
        return r
print(f())
def g():
    for i in range(3):
        with M(i) as x:
            if i == 0: continue
            break
    print("loop left", i)
g()
@contextlib.contextmanager
def cm(t):
    print("cm in")
    try:
        yield T("yielded")
    except KeyError as e:
        print("cm caught", e)
    finally:
        print("cm out", t)
with cm(T("cm arg")) as y:
    print(y)
    del y
    raise KeyError("k")
print("4")
with contextlib.ExitStack() as st:
    st.enter_context(M("s1"))
    st.callback(print, "callback", T("cb arg"))
    st.push(M("s2"))
    print("in stack")
print("5")
with contextlib.suppress(ValueError):
    u = T("u")
    raise ValueError
print(u)
with contextlib.closing(type("Cl", (), {"close": lambda self: print("close")})()) as c:
    del c
with contextlib.nullcontext(T("null")) as nn:
    del nn
    print("null body")
def gen():
    with M("gen", T("gh")) as t:
        yield t
        print("never")
k = gen()
next(k)
del k
w = M("twice", T("tw"))
with w: pass
with w: pass
del w
print("end")
