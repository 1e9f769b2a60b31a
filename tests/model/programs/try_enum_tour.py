from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
    @classmethod
    def parse(cls, s): return cls[s.upper()]
print(list(Color), Color.RED, repr(Color.GREEN), Color(3).name, Color["BLUE"].value, Color.CRIMSON is Color.RED, Color.parse("green").pretty)
print(Color.RED in Color, isinstance(Color.RED, Color), Color.RED == 1, len(Color), [c.value for c in Color], dict(Color.__members__)["CRIMSON"])
try: Color(9)
except ValueError as e: print(e)
try: Color["PINK"]
except KeyError as e: print("KeyError", e)
try: Color.RED = 5
except AttributeError as e: print(type(e).__name__)
class Level(IntEnum):
    LOW = 1
    HIGH = 10
print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), Level(1) == 1, max(Level).name, int(Level.LOW))
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(Perm.R | Perm.X == Perm.X, Perm.RW.value, Perm.R in Perm.RW, bool(Perm.R & Perm.X), (Perm.RW & ~Perm.W) is Perm.R)
class F(IntFlag):
    A = 1; B = 2
print(int(F.A | F.B), F(3) == 3, F.A & 1)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    def density(self): return round(self.mass / self.radius, 3)
print([(p.name, p.density()) for p in Planet], Planet.MARS.value)
try:
    @unique
    class D(Enum): A = 1; B = 1
except ValueError as e: print(e)
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    ONE = auto(); TWO = auto()
print([a.value for a in Auto], {Color.RED: "r"}[Color(1)], Color.RED.__class__.__name__, hash(Color.RED) == hash(Color.CRIMSON))
Animal = Enum("Animal", "CAT DOG"); print(list(Animal.__members__), Animal.DOG.value)
class Op(Enum):
    ADD = "+"
    def __call__(self, a, b): return a + b
print(Op.ADD(1, 2), Op("+"), Op.ADD.name)
