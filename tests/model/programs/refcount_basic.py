# Counts of a named object.
import sys

x = object()
print(sys.getrefcount(x))
y = [x, x, (x,)]
print(sys.getrefcount(x))
d = {"k": x}
print(sys.getrefcount(x))
del y
print(sys.getrefcount(x))
d.clear()
print(sys.getrefcount(x))
