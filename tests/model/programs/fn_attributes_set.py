# What of a function can be set, and who then holds it.
import sys
import weakref


class Note:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def plain(a, b=1, *, c=2):
    return a, b, c


def kept():
    def inner(value):
        return value
    return inner


class Words(dict):
    pass


f = kept()
words = Words(value=int)
ref = weakref.ref(words, lambda _: print("annotations go"))
f.__annotations__ = words
del words
print(f.__annotations__, ref() is f.__annotations__)
f.__annotations__ = {"value": str}
print(f.__annotations__)
try:
    f.__annotations__ = [1]
except TypeError as e:
    print(type(e).__name__, e)
del f.__annotations__
print(f.__annotations__)
f.__annotations__ = None
print(f.__annotations__)

f.__annotations__["note"] = Note("in annotations")
g = kept()
g.__annotations__ = f.__annotations__
print(sys.getrefcount(f.__annotations__))
del f
print("still", sorted(g.__annotations__))
del g
print("gone")

f = kept()
f.__annotations__["self"] = f
ref = weakref.ref(f, lambda _: print("f collected"))
del f
import gc
print("found", gc.collect() > 0)

wrapper = kept()
for name in ("__module__", "__doc__", "__name__", "__qualname__"):
    setattr(wrapper, name, getattr(plain, name))
wrapper.__annotations__ = getattr(plain, "__annotations__", {})
wrapper.__dict__.update(plain.__dict__)
print(wrapper.__name__, wrapper.__qualname__, wrapper.__doc__)
print(getattr(plain, "__type_params__", "none"))
if hasattr(plain, "__type_params__"):
    wrapper.__type_params__ = (1, 2)
    print(wrapper.__type_params__)
print(hasattr(plain, "__builtins__"))
plain.note = Note("attribute of plain")
wrapper.note = plain.note
del plain.note
print("one more")
del wrapper
print("end")
