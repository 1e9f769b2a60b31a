# Enum members and what they carry live as long as the class.
import enum
import gc
import weakref

gc.disable()


class Load:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  load", self.n)


class Color(enum.Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1

    def describe(self):
        return self.name.lower()


print(Color.RED is Color(1), Color.ALIAS is Color.RED, [c.name for c in Color])
print(Color["GREEN"].describe(), repr(Color.RED), str(Color.GREEN))
try:
    Color(7)
except ValueError as e:
    print(e)


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()


print((Perm.R | Perm.W).value, Perm.R in (Perm.R | Perm.X), bool(Perm.R & Perm.W))


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW])[0].name)


def local():
    class Tmp(enum.Enum):
        A = Load(1)
        B = Load(2)
    r = weakref.ref(Tmp)
    print(Tmp.A.value.n, len(Tmp))
    return r, Tmp.A


r, member = local()
print("class alive", r() is not None)
del member
gc.collect()
print("class dead", r() is None)
print({Color.RED: 1}[Color(1)], Color.RED.value)


@enum.unique
class U(enum.Enum):
    A = "a"


print(U("a"), list(U.__members__))
