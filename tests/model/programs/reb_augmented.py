class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __add__(self, o): return T(self.n + o.n)
    def __iadd__(self, o):
        self.n += o.n
        return self
    def __mul__(self, k): return T(self.n * k)
a = T("a")
a += T("b")
print(a.n)
a = a + T("c")
print(a.n)
a *= 2
print(a.n)
a = a * 2 + T("d")
print("chained")
class Box: pass
b = Box()
b.x = T("x")
b.x += T("y")
print(b.x.n)
b.x *= 2
l = [T("l")]
l[0] += T("m")
l[0] = l[0] * 2
print("end")
