# Dataclasses: defaults, factories, frozen ones, replace() and asdict().
import dataclasses
import weakref
from dataclasses import dataclass, field


class Part:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return isinstance(o, Part) and self.n == o.n

    def __hash__(self):
        return self.n

    def __repr__(self):
        return "P%d" % self.n

    def __del__(self):
        print("  part", self.n)


@dataclass
class Box:
    name: str
    parts: list = field(default_factory=list)
    extra: object = field(default=None, repr=False, compare=False)

    def __post_init__(self):
        self.parts.append(Part(len(self.name)))


@dataclass(frozen=True, order=True)
class Key:
    a: int
    b: Part = field(compare=False)


b = Box("ab", extra=Part(9))
print(b)
c = dataclasses.replace(b, name="abc")
print(c, b.parts is c.parts, b == c)
del b
print("b gone")
c.extra = None
print("extra off")
del c
print("c gone")
k = Key(1, Part(20))
try:
    k.a = 2
except dataclasses.FrozenInstanceError as e:
    print(e)
print(k < Key(2, Part(21)), hash(k) == hash(Key(1, Part(22))))
del k
print([f.name for f in dataclasses.fields(Box)])
d = dataclasses.asdict(Box("xyz"))
print(sorted(d), d["parts"] == [Part(3)])
del d
r = weakref.ref(Box("w"))
print(r())


@dataclass
class Slim:
    __slots__ = ("v",)
    v: Part


s = Slim(Part(30))
print(s)
s.v = Part(31)
print("replaced")
del s
try:
    Box()
except TypeError as e:
    print(type(e).__name__)
print(dataclasses.is_dataclass(Box), dataclasses.astuple(Key(5, 6)))
