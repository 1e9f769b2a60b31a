class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def plain(self, x): del x; print("plain", self.n)
    @classmethod
    def of(cls, x):
        del x
        print("class")
        return cls("made")
    @staticmethod
    def free(x):
        del x
        print("static")
T("s1").plain(T("p1"))
print("--")
T.of(T("p2"))
print("--")
T("s3").of(T("p3")).free(T("p4"))
print("--")
T.plain(T("s5"), T("p5"))
print("--")
m = T("s6").plain
m(T("p6"))
del m
print("--")
class U(T):
    def plain(self, x):
        super().plain(x)
        del x
        print("sub")
U("u").plain(T("p7"))
