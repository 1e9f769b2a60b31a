class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class P:
    __slots__ = ("_t",)
    def __init__(self, t): self._t = t
    @property
    def t(self): return self._t
    @t.setter
    def t(self, new): self._t = new
    @t.deleter
    def t(self): del self._t
p = P(T("first"))
print(p.t.n)
p.t = T("second")
print("set")
x = p.t
del p.t
print("deleted, x holds")
del x
try: p.t
except AttributeError: print("empty")
p.t = T("third")
q = P(p)
del p
print(q.t.t.n)
q.t = None
print("end")
