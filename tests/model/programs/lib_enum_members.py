import enum
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class E(enum.Enum):
    A = 1
    B = "two"
    C = A
    def shout(self): return self.name * 2
print(list(E), E.C is E.A, E("two"), E["A"].shout(), E.A.value, len(E), E.B in E)
d = {E.A: T("by member")}
d.pop(E(1))
print("popped")
class F(enum.Flag):
    R = enum.auto(); W = enum.auto()
print((F.R | F.W) & F.W, bool(F.R & F.W), F.R.value | F.W.value)
try: E(3)
except ValueError as e: print(e)
try: E.A = 5
except AttributeError: print("fixed")
print(E.__members__["C"].name, isinstance(E.A, E), E.A == 1, hash(E.A) == hash(E.A))
