# __del__ found on the class only, changed later, inherited, failing, reading globals.
import sys
class A:
    def __del__(self): print("A.del", self.__dict__.get("n"))
a = A(); a.n = 1
a.__del__ = lambda: print("never")
del a
A.__del__ = lambda self: print("replaced", self.__dict__.get("n"))
a = A(); a.n = 2; del a
class B(A): pass
b = B(); b.n = 3; del b
class C(A):
    def __del__(self): print("C"); super().__del__()
C()
del C.__del__
C()
class M:
    def __del__(self): self.helper()
    def helper(self): print("helper", self.v)
m = M(); m.v = [1]; del m
class F:
    def __del__(self): raise ValueError("ignored")
keep = sys.unraisablehook
def hook(u): print("unraisable", u.exc_type.__name__, u.exc_value, u.object.__qualname__ if hasattr(u.object, "__qualname__") else "")
sys.unraisablehook = hook
F()
print("went on")
f = F()
def use(f):
    try: return 1
    finally: print("use over")
use(f); f = None
sys.unraisablehook = keep
class Chain:
    def __init__(self, n): self.next = Chain(n - 1) if n else None; self.n = n
    def __del__(self): print("chain", self.n)
Chain(3)
print("--")
class Deep:
    def __init__(self, nxt): self.nxt = nxt
d = None
for i in range(3000): d = Deep(d)
del d
print("deep gone")
class Reads:
    def __del__(self): print("global is", value)
value = "old"
r = Reads(); value = "new"; del r
def local():
    r = Reads()
    value = "local"
local()
class New:
    def __del__(self): print("making"); A().n = 5; print("made")
New()
class Stack:
    log = []
    def __init__(self, n): self.n = n
    def __del__(self): Stack.log.append(self.n)
x = [Stack(i) for i in range(5)]
x[1:3] = []; print(Stack.log); x.reverse(); del x[0]; print(Stack.log); x.sort(key=lambda s: s.n); x[:] = [x[0]]; print(Stack.log); x = None; print(Stack.log)
t = (Stack("a"), [Stack("b"), {"k": Stack("c")}], Stack("d")); Stack.log.clear(); del t; print(Stack.log)
def args(a, b, *c, d=None, **e): 
    Stack.log.clear()
    del b
    return list(Stack.log)
print(args(Stack(1), Stack(2), Stack(3), d=Stack(4), e=Stack(5))); print(Stack.log)
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit")
    def __del__(self): print("ctx del")
def w():
    with Ctx(): return "r"
print(w())
