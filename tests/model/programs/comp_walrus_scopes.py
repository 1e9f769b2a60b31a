# Names bound in comprehensions, inlined or not, and what locals() shows.
import sys
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def f():
    r = [y.n for i in range(3) if (y := T(i))]
    print(r, y.n)
    z = [last := i for i in range(3)]
    print(z, last)
    if any((hit := v).n > 0 for v in map(T, range(3))): print("hit", hit.n)
    del y
    print("y")
f()
print("f done")
x = "outer"
print([x for x in "ab"], x)
def g():
    x = T("gx")
    l = [x for x in (1, 2)]
    print(x.n, l)
    d = {k: (lambda: k) for k in "ab"}
    print(d["a"](), d["b"]())
    s = {T(i).n for i in range(2)}
    print(s)
    try: return [1 / i for i in (1, 0)]
    except ZeroDivisionError: print(sorted(locals()))
g()
class K:
    a = 3
    b = [i for i in range(a)]
    try: c = [a for _ in range(2)]
    except NameError as e: print("NameError")
print(K.b)
def h():
    return [[(i, j) for j in range(i)] for i in range(3)], [i for i in range(4) if i % 2 if i > 1]
print(h())
gen = (T(i) for i in range(3)); next(gen); print("one"); del gen; print("gone")
def outer():
    v = T("captured")
    return [lambda: v for _ in range(2)]
fs = outer(); print(len(fs), fs[0]().n, sys.getrefcount(fs[0]())); del fs[0]; print("one fn"); del fs
print([(lambda: i)() for i in range(2)], [f() for f in [lambda: i for i in range(3)]])
while (n := len(sys.argv)) > 100: pass
print(n)
