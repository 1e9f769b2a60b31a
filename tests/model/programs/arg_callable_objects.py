class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Call:
    def __call__(self, x, *more):
        del x
        print("called", len(more))
        return more
c = Call()
c(T("a"))
print("-")
r = c(T("b"), T("c"))
print("-")
del r
Call()(T("d"))
print("-")
list(map(c, [T("m1"), T("m2")]))
print("-")
sorted([T("k2"), T("k1")], key=lambda t: t.n)
print("-")
max(T("x"), T("y"), key=lambda t: t.n).n = "max"
