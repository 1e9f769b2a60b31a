# Dataclasses: defaults, factories, frozen, replace, and who holds the parts.
from dataclasses import dataclass, field, fields, replace, asdict, astuple, FrozenInstanceError
import sys
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __repr__(self): return "<%s>" % self.name
    def __eq__(self, o): return isinstance(o, D) and self.name == o.name
    def __hash__(self): return hash(self.name)
@dataclass
class Job:
    payload: D
    tags: list = field(default_factory=list)
    note: str = "none"
    hidden: object = field(default=None, repr=False, compare=False)
    def __post_init__(self):
        self.tags.append(self.payload.name)
j = Job(D("p"), hidden=D("h"))
print(j, j == Job(D("p")), [f.name for f in fields(j)])
k = replace(j, note="changed", tags=[])
print(k.payload is j.payload, k.tags)
del j
print("j gone", k)
del k
@dataclass(frozen=True, order=True)
class Key:
    a: int
    b: D = field(compare=False)
x, y = Key(1, D("x")), Key(2, D("y"))
print(x < y, hash(x) == hash(Key(1, None)))
try: x.a = 5
except FrozenInstanceError as e: print(type(e).__name__, e)
print(sorted([y, x])[0].b)
del x, y
print("keys gone")
@dataclass
class Tree:
    d: D
    kids: list = field(default_factory=list)
t = Tree(D("root"), [Tree(D("k1")), Tree(D("k2"))])
try:
    as_d = asdict(t)
    print("copied", as_d["d"] is t.d, as_d)
finally: pass
del as_d
print("dict gone")
tup = astuple(Tree(D("flat")))
print(tup); del tup
del t
print("tree gone")
@dataclass
class Base:
    a: object = None
@dataclass
class Derived(Base):
    b: object = field(default_factory=lambda: D("made"))
    def __del__(self): print("derived goes", self.b.name)
d = Derived(D("given"))
print(d)
d = None
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e: print(e)
from dataclasses import InitVar, make_dataclass
@dataclass
class WithInit:
    n: int
    scale: InitVar[int] = 2
    def __post_init__(self, scale): self.n *= scale
print(WithInit(3), WithInit(3, 5).n)
P = make_dataclass("P", ["x", ("y", int, 7)])
print(P(D("px")), P.__name__)
