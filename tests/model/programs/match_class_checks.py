# needs 3.10
# Class patterns: isinstance by the metaclass, too many patterns, captures.
import sys
class P:
    __match_args__ = ("x", "y")
    def __init__(s, x, y): s.x = x; s.y = y
    def __del__(s): print("del P")
class V:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
    def __eq__(s, o): return isinstance(o, V) and s.n == o.n
def m(o):
    match o:
        case P(0, y): return "zero", y
        case P(x=V(n="a") as v): return "va", sys.getrefcount(v)
        case P(x, [a, *rest]): return "seq", a, rest
        case {"k": V() as v, **rest}: return "map", v.n, rest
        case [V(n=n), _, *_] if n > "b": return "guard", n
        case (V() | P()) as z: return "or", type(z).__name__
        case str() | bytes() as s: return "text", s
        case int(n) | float(n): return "num", n
        case [[a, b], [c, d]]: return a, b, c, d
        case None | True: return "single"
        case _: return "none"
print(m(P(0, 1)))
print(m(P(V("a"), 2)))
print(m(P(V("b"), [1, 2, 3])))
print(m({"k": V("m"), "z": 1}))
print(m([V("c"), 1, 2]))
print(m(V("q")), m("s"), m(b"b"), m(3), m(2.5), m([[1, 2], [3, 4]]), m(None), m(True), m(set()))
class Meta(type):
    def __instancecheck__(cls, o): print("check", type(o).__name__); return True
class M(metaclass=Meta): pass
match V("last"):
    case M(n=k): print(k)
match [V("t1"), V("t2")]:
    case [x, y]:
        del x
        print("x deleted")
try:
    match P(1, 2):
        case P(1, 2, 3): pass
except TypeError as e: print(e)
print("end")
