# Cells shared by closures, emptied, replaced, and what dies with them.
import gc, types
gc.collect()
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def outer():
    a, b = D("a"), D("b")
    def one(): return a.name
    def two(): return a.name + b.name
    def drop():
        nonlocal a
        del a
    return one, two, drop
one, two, drop = outer()
print(one(), two(), one.__closure__[0] is two.__closure__[0], len(two.__closure__))
del one
print("one gone")
drop()
try: two()
except NameError as e: print(e)
try: drop()
except NameError as e: print(type(e).__name__)
del two
print("two gone")
del drop
def counter():
    n = D("n")
    def f(): return n
    return f
f = counter()
cell = f.__closure__[0]
print(cell.cell_contents.name)
cell.cell_contents = D("new")
print(f().name)
del cell.cell_contents
try: f()
except NameError as e: print(e)
try: cell.cell_contents
except ValueError as e: print(e)
c2 = types.CellType(D("cell")) 
g = types.FunctionType(f.__code__, globals(), "g", None, (c2,))
print(g().name)
del g
print("g gone")
del c2
def rec():
    d = D("rec")
    def inner(n): return n and inner(n - 1) or d.name
    return inner(3)
print(rec())
print("rec", gc.collect())
def loops():
    fs = []
    for i in range(3):
        d = D("loop%d" % i)
        fs.append(lambda: d.name)
    print([f() for f in fs])
loops()
print("loops over")
def params(x, *rest, key=None):
    def inner(): return x, rest, key
    x = None
    return inner
p = params(D("x"), D("r"), key=D("key"))
print([type(v).__name__ for v in p()])
del p
def klass():
    d = D("class cell")
    class K:
        name = d.name
        def get(self): return d
        def cls(self): return __class__
    return K
K = klass()
print(K.name, K().get().name, K().cls() is K)
del K
print("K", gc.collect() > 0)
print(sorted(outer.__code__.co_cellvars), f.__code__.co_freevars)
