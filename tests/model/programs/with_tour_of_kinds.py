# With statements of all kinds, and what each still holds behind its block.
# family: with

import contextlib
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, *a): print("exit", self.n, a[0] and a[0].__name__); return self.n == "sw"
@contextlib.contextmanager
def cm(n):
    r = R(n)
    try:
        yield r
    except KeyError:
        print("cm swallowed")
    finally:
        print("cm fin", n)
with R("a") as a, R("b") as b:
    print("body")
    del a
    print("a name gone")
print("out", b.n)
with R("sw"):
    raise ValueError("x")
print("next")
with cm("c") as c:
    raise KeyError("k")
print("c", c.n)
del c
with contextlib.ExitStack() as st:
    x = st.enter_context(R("s1"))
    st.callback(print, "callback")
    y = st.enter_context(cm("s2"))
    st.push(R("s3"))
    del x, y
    print("in stack")
print("stack out")
with contextlib.suppress(ZeroDivisionError):
    t = R("t")
    1 / 0
print("t", t.n)
def f():
    with R("ret") as r:
        return r.n + "!"
print(f())
def lp():
    for i in range(2):
        with R("l%d" % i) as r:
            if i: break
            continue
    print("lp end", r.n)
lp()
with contextlib.closing(type("C", (), {"close": lambda s: print("close")})()) as k:
    print("closing")
@contextlib.contextmanager
def deco():
    print("pre"); yield; print("post")
@deco()
def g(): print("g")
g()
print("end")
