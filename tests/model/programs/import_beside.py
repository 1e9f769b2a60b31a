# Modules that lie beside the program: packages, relative imports, errors.
import sys

import beside
from beside.leaf import Thing, make
from beside.inner import deep as d

print(beside.shared[0].name, d.show(), d.made.name)
print(beside.inner.deep is d, "beside.inner" in sys.modules)
x = make("x")
print(sys.getrefcount(x))
del x
make("dropped")
try:
    import beside.broken
except ValueError as error:
    print(error)
print("beside.broken" in sys.modules, hasattr(beside, "broken"))
try:
    from beside import nothing
except ImportError as error:
    print(type(error).__name__)
try:
    import beside.absent
except ModuleNotFoundError as error:
    print(error)
try:
    beside.leaf.absent
except AttributeError as error:
    print(error)
d.made = None
del beside.leaf.kept
beside.shared.clear()
print(isinstance(Thing("last"), Thing))


def local():
    from beside import leaf
    y = leaf.make("local")
    print(y.name)


local()
print("end")
