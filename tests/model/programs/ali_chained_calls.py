class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def me(self): return self
    def other(self, t): return t
a = T("a").me().me()
print("chained")
a = T("b").other(T("c"))
print("held", a.n)
b = c = d = a
del a, b
print("two left")
c = None
print("one left")
d = None
print("end")
