import sys
log = []
class T:
    def __init__(self, n): self.n = n
    def __del__(self):
        log.append(self.n)
def flush(s): print(s, log); log.clear()
def a():
    x = T(1)
    try:
        y = T(2)
        return y
    finally:
        del x; flush("fin")
a(); flush("a")
def b():
    for i in (T(3), T(4)):
        try:
            if i.n == 3: continue
            z = T(5); break
        finally: flush("f%d" % i.n)
    else: flush("else")
    flush("out")
b(); flush("b")
def c():
    while True:
        try:
            try: raise KeyError(T(6))
            except KeyError as e: raise IndexError(T(7)) from e
        except IndexError as e2:
            flush("h")
            return e2.__cause__.args[0].n
print(c()); flush("c")
def d():
    try: t = T(8); yield 1; u = T(9); yield 2
    except GeneratorExit: flush("gexit"); raise
    finally: flush("gfin")
g = d(); next(g); next(g); del g; flush("d")
def e(n):
    t = T(n)
    if n == 12: raise RuntimeError
    try: e(n + 1)
    except ZeroDivisionError: pass
try: e(10)
except RuntimeError: flush("e in")
flush("e out")
def f():
    l = [T(13), T(14)]
    for l[0] in (T(15), T(16)): flush("l")
    flush("lend")
f(); flush("f")
def h():
    with_ = T(17)
    class In:
        a = T(18); b = with_
        def __init__(s): s.t = T(19)
    i = In(); flush("h1"); i = None; flush("h2"); del In; flush("h3")
h(); flush("h")
import gc; gc.collect(); flush("gc")
def k():
    t = T(20)
    def inner(): return t
    lam = lambda: inner
    del inner; flush("k1"); lam = None; flush("k2")
k() if sys.version_info < (3, 0) else None
def m(x, *, y=T(21), **z):
    x = z.pop("w", None); flush("m1")
    return sorted(z)
print(m(T(22), w=T(23), v=T(24))); flush("m")
def n():
    x = T(25); x = x.n; flush("n")
    y = T(26); y = [y]; y = y + [T(27)]; flush("n2"); y = y[1:]; flush("n3")
    a = b = c = T(28); del a; c = b; b = 0; flush("n4"); c = 1; flush("n5")
    (p, q), r = [T(29), T(30)], T(31); p, q, r = r, p, None; flush("n6")
    return q
n(); flush("n end")
def o():
    i = T(32)
    r = [i for i in [T(33), T(34)] if i.n > 33]
    flush("o"); s = {i.n: i for i in r}; t = {i.n for i in r}; u = (i.n for i in r); del r, s; flush("o2"); print(list(u), t, i.n); del u; flush("o3")
o(); flush("o end")
