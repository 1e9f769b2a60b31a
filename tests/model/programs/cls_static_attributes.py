# Attributes that functions of a class store on `self` go first, by name, from 3.14 on.
# family: classes

class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
class A:
    def __init__(self): self.c = R("c"); self.a = R("a"); self.b = R("b")
a = A(); print(list(a.__dict__)); del a
a = A(); del a
class B:
    def __init__(self, o): o.c = R("c"); self.a = R("a"); self.b = R("b")
    def m(self): self.aa = 1; self.z = R("z")
b = B(R("o")); b.m(); del b
class C(A):
    def __init__(self): self.b1 = R("b1"); super().__init__(); self.a1 = R("a1")
c = C(); del c
class D:
    def __init__(this): this.q = R("q"); this.p = R("p")
    def f(self):
        def g(self): self.k = 1
        lambda self: self.kk
        (self.t1, self.t2) = 1, 2
        self.aug += 1
        del self.dl
        self.ann: int = 3
        for self.loop in (): pass
        self.read
        with x as self.w: pass
        self.sub.deep = 1
        [0 for self.comp in ()]
d = D(); del d
class M:
    def __init__(self, o):
        self.__z = R("z")
        self.y = R("y")
        self._x = o
        self._x = R("x")

m = M(R("o"))
print([k for k in m.__dict__])
del m
many = type("many", (), {})()
for k in "cab":
    setattr(many, k, R(k))
del many
