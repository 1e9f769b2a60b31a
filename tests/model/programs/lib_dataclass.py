import dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, FrozenInstanceError
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T%s" % self.n
@dataclass
class P:
    x: int
    y: int = 0
    z: list = field(default_factory=list)
    h: int = field(default=5, repr=False, compare=False)
print(P(1), P(1, 2) == P(1, 2), P(1) == P(2), P(1) != P(1), P(1, h=3) == P(1, h=4), P(1, z=[2]))
print([f.name for f in fields(P)], is_dataclass(P), is_dataclass(P(1)), is_dataclass(int))
print(asdict(P(1, 2, [3])), astuple(P(1, 2, [3])), replace(P(1, 2), x=9))
try:
    P()
except TypeError as e:
    print(e)
try:
    P(1, 2, [], 4, 5)
except TypeError as e:
    print(e)
try:
    hash(P(1))
except TypeError as e:
    print(e)
@dataclass(frozen=True)
class F:
    a: int
    b: str = "b"
f = F(1)
print(f, hash(f) == hash(F(1)), {f: 1}[F(1)])
try:
    f.a = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del f.a
except dataclasses.FrozenInstanceError as e:
    print(type(e).__name__, e)
@dataclass(order=True)
class O:
    a: int
    b: int = 0
print(O(1) < O(2), O(1, 2) <= O(1, 2), sorted([O(3), O(1, 5), O(1)]), max(O(1), O(2)))
try:
    O(1) < 3
except TypeError as e:
    print(e)
@dataclass
class Base:
    a: object
    def __post_init__(self):
        print("post", self.a)
@dataclass
class Child(Base):
    b: object = None
    def __post_init__(self):
        super().__post_init__()
        print("child post", self.b)
c = Child(T(1), T(2))
print(c)
del c
c = Child(a=T(3))
c.b = T(4)
c.a = None
del c
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e:
    print(e)
@dataclass(eq=False, repr=False)
class N:
    a: int
n = N(1)
print(n == N(1), n == n, repr(n).startswith("<__main__.N object"))
@dataclass(init=False)
class I:
    a: int = 3
print(I(), I().a)
@dataclass
class IV:
    a: int
    b: dataclasses.InitVar[int] = 5
    c: int = field(init=False, default=0)
    def __post_init__(self, b):
        self.c = self.a + b
print(IV(1), IV(1, 2))
@dataclass
class R:
    me: object = None
r = R(); r.me = r
print(r)
r.me = None
M = dataclasses.make_dataclass("M", ["x", ("y", int), ("z", int, field(default=5))])
print(M(1, 2), M.__name__)
if __import__("sys").version_info >= (3, 10):
    @dataclass(slots=True, kw_only=True)
    class S:
        a: int
        b: int = 2
    print(S(a=1), S.__slots__, hasattr(S(a=1), "__dict__"))
    try:
        S(1)
    except TypeError as e:
        print(e)
    @dataclass
    class MA:
        x: int
        y: int
    print(MA.__match_args__)
print(P.__dataclass_fields__["x"].name, P.x if hasattr(P, "x") else "no x", P.y, hasattr(P, "z"))
print(P.__eq__ is not object.__eq__, P.__hash__)
