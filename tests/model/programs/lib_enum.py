import enum
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
class C(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    ALIAS = 1
print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C(2), C["BLUE"], C.ALIAS is C.RED, list(C), len(C), C.RED in C)
print(C.RED == C.RED, C.RED == 1, C.RED is C(1), C.RED != C.GREEN, hash(C.RED) == hash(C(1)), [c.name for c in C], list(C.__members__))
print(isinstance(C.RED, C), type(C.RED).__name__, bool(C.RED), {C.RED: 1}[C.RED], C.__name__)
for bad in (lambda: C(9), lambda: C["NO"], lambda: C.NO, lambda: C.RED < C.GREEN):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    C.RED = 5
except AttributeError as e:
    print(type(e).__name__)
try:
    class D(C):
        X = 1
except TypeError as e:
    print(type(e).__name__)
class N(IntEnum):
    A = 1
    B = 2
print(N.A + 1, N.A < N.B, N.A == 1, sorted([N.B, N.A]), [10, 20, 30][N.B], int(N.B), repr(N.A), max(N))
class Auto(Enum):
    X = auto()
    Y = auto()
    def describe(self):
        return self.name.lower() + str(self.value)
    @property
    def double(self):
        return self.value * 2
    @classmethod
    def first(cls):
        return cls.X
    def __str__(self):
        return "Auto:" + self.name
print(Auto.Y.describe(), Auto.Y.double, Auto.first(), Auto.X.value, f"{Auto.X}")
class F(Flag):
    R = auto()
    W = auto()
    X = auto()
print((F.R | F.W).value, F.R in (F.R | F.W), bool(F.R & F.W), F.X.value, F.R | F.W == F(3))
class S(str, Enum):
    A = "a"
    B = "b"
print(S.A == "a", S.A.upper(), S("b") is S.B, S.A.value)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
class V(Enum):
    A = (1, "x")
    B = (2, "y")
    def __init__(self, num, label):
        self.num = num
        self.label = label
print(V.A.num, V.B.label, V((1, "x")) is V.A, V.A.value)
E2 = Enum("E2", "ONE TWO")
print(list(E2), E2.ONE.value, E2.TWO.name)
print([m.value for m in reversed(C)])
match_ = C.RED
print("is red" if match_ is C.RED else "no")
class T(Enum):
    OBJ = object()
print(T.OBJ.name, T.OBJ.value is T.OBJ.value)
