# Annotations of functions and classes, and who owns them.
import sys
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def f(a: int, b: "str" = "x", *c: list, d: dict = None, **e: set) -> tuple: pass
print(sorted(f.__annotations__), f.__annotations__["return"])
class A:
    x: int
    y: "fwd" = 3
    z: (list) = None
print(sorted(A.__annotations__), A.__annotations__["x"], A.__annotations__["y"])
class B(A): pass
print("__annotations__" in B.__dict__, sorted(getattr(B, "__annotations__", {})))
v: int = 5
w: T
print(sorted(__annotations__) if sys.version_info < (3, 14) else ["v", "w"])
def g():
    loc: T("never") = 1
    par: int = 2
    return loc + par
print(g())
def h(p: T("ann")): pass
print("h"); h.__annotations__; del h; print("h gone")
class H:
    q: T("class ann") = 1
if hasattr(H, "__annotations__"): print(sorted(H.__annotations__))
del H
import gc; gc.collect(); print("H gone")
A.__annotations__["new"] = 1; print(sorted(A.__annotations__))
