class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import sys
def outer():
    x = T("x")
    def drop():
        nonlocal x
        del x
        print("dropped")
    def put(n):
        nonlocal x
        x = T(n)
    def read():
        try:
            return x.n
        except NameError as e:
            return str(e)
    return drop, put, read
d, p, r = outer()
print(r())
p("x2")
d()
print(r())
p("x3")
del d, p
print("only read", r())
del r
print("--")
def loop():
    fs = []
    for t in (T(1), T(2)):
        fs.append(lambda: t.n)
    del t
    try: fs[0]()
    except NameError as e: print(e)
loop()
def cell_param(a):
    def f(): return a
    a = T("replaced")
    return f
f = cell_param(T("given"))
print(f(), f.__closure__[0].cell_contents)
f.__closure__[0].cell_contents = T("put")
print(f())
del f
def rec(n):
    t = T("rec%d" % n)
    if n: rec(n - 1)
    print("leaving", n)
rec(2)
g = T("global")
def glob():
    global g
    g = T("global2")
    del g
glob()
try: g
except NameError as e: print(e)
class C:
    t = T("class")
    u = [t for _ in range(2)] if False else t
    def m(self): return __class__
    print(sys.getrefcount(t) > 2)
    del t
print(C.u)
del C.u
def default(a=T("default"), *, b=T("kwdefault")):
    return a
default()
default.__defaults__ = None
print("defaults gone")
default.__kwdefaults__ = None
print("kw gone")
def star(*args, **kw):
    print(args, kw)
    args = args[1:]
    print("cut")
    kw.pop("k")
    print("popped")
star(T("s1"), T("s2"), k=T("k"), l=T("l"))
print((lambda a, b=T("lb"): a)(T("la")))
print("end")
