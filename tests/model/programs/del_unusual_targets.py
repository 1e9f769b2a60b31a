class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Box:
    pass
b = Box()
b.x = T("attr")
b.l = [T("i0"), T("i1"), T("i2"), T("i3")]
b.d = {"k": T("value"), "m": T("m")}
del b.l[1:3]
print("slice")
del b.l[-1], b.d["k"]
print("both")
del (b.x, b.d)
print("parenthesized")
del [b.l]
print("bracketed")
x = T("x"); y = T("y")
del x, y
def f():
    a = b = T("local")
    del a
    print("b holds")
    del b
    print("gone")
    try:
        b
    except UnboundLocalError:
        print("unbound")
f()
