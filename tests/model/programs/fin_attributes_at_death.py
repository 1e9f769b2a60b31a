class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, sorted(self.__dict__))
class Owner(T):
    def __init__(self, n):
        super().__init__(n)
        self.a = T("a")
        self.b = T("b")
    def __del__(self):
        print("owner", self.a.n)
        del self.a
        super().__del__()
o = Owner("o")
o.c = T("c")
o = None
print("end")
class S:
    __slots__ = ("x", "y")
    def __del__(self): print("slots", hasattr(self, "x"))
s = S()
s.y = T("y")
s.x = T("x")
del s
