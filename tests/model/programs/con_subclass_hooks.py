class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class L(list):
    def append(self, x):
        super().append(x)
        print("appended", len(self))
    def __del__(self): print("list dies", len(self))
l = L()
l.append(T("a"))
l += [T("b")]
m = l + []
print(type(m).__name__)
del l
print("m holds")
del m
class D(dict):
    def __missing__(self, k):
        self[k] = t = T(k)
        return t
    def __del__(self): print("dict dies")
d = D(x=T("x"))
print(d["new"].n, d.get("other"))
del d
class Tu(tuple):
    def __del__(self): print("tuple dies")
t = Tu([T("in tuple")])
t.extra = T("extra")
del t
class S(str):
    def __del__(self): print("text dies", self)
s = S("text").upper()
print(s)
