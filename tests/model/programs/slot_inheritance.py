class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class A:
    __slots__ = ("a", "b")
class B(A):
    __slots__ = ("c",)
class C(B):
    pass
for k in (A, B, C):
    o = k()
    o.b = T("b")
    o.a = T("a")
    if k is not A: o.c = T("c")
    if k is C: o.d = T("d")
    del o.a
    print("a deleted")
    del o
    print(k.__name__)
o = B()
o.a = o.b = o.c = T("same")
o.a = None
o.b = o.c = 3
print("all replaced")
