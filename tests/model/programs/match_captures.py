# needs 3.10
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import sys
class P:
    __match_args__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b
    def __del__(self): print("P dies")
def f(x):
    match x:
        case [first, *rest] if first.n == "never":
            return "guarded"
        case [T(n="one") as one, *others]:
            print(one, len(others), sys.getrefcount(others))
            del x
            del others
            print("others gone")
            return "list"
        case {"k": value, **more}:
            print(value, sorted(more))
            more.clear()
            return "mapping"
        case P(a, b=T(n=name)):
            del x
            print("P let go", name)
            return a
        case (1 | 2) as number:
            return number
        case str(text) | bytes(text):
            return len(text)
        case _:
            return None
print(f([T("one"), T("two"), T("three")]))
print(f({"k": T("v"), "z": T("zed"), "y": 1}))
print(f(P(T("pa"), T("pb"))))
print(f(2), f("abc"), f(b"xy"), f(4.5))
def g(make):
    match make():
        case (a, (b, c)):
            print(a, b, c)
        case T():
            print("subject alone")
    print("after match")
g(lambda: (T(1), (T(2), T(3))))
g(lambda: T("subject"))
g(lambda: [T("x"), T("y"), T("z")])
match T("m1"), T("m2"):
    case [_, last]:
        print("module", last)
print("end")
