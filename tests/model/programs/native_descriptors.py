"""Descriptors of builtin classes, taken out of their dicts."""
import gc
import sys


class Meta(type):
    @property
    def __mro__(cls):
        return "hidden"


class Base:
    pass


class Some(Base, metaclass=Meta):
    def go(self):
        return Base


static_mro = type.__dict__["__mro__"].__get__
static_dict = type.__dict__["__dict__"].__get__
print([c.__name__ for c in static_mro(Some)])
print([c.__name__ for c in static_mro(int)])
print(Some.__mro__, [c.__name__ for c in Base.__mro__])
print("go" in static_dict(Some), "go" in static_dict(Base))
print(type.__dict__["__mro__"])
print(type.__dict__["__dict__"])

function = type(Some.go)
print(function.__code__, function.__globals__)
print(type(function.__code__).__name__, type(function.__globals__).__name__)
code = function.__dict__["__code__"]
print(code.__get__(Some.go).co_name, code.__get__(Some.go) is Some.go.__code__)
space = function.__globals__.__get__(Some.go)
print(space is globals())
try:
    Some.go.__globals__ = {}
except AttributeError as error:
    print("AttributeError", error)


held = Base()
reader = static_mro
del static_mro
print(sys.getrefcount(held), [c.__name__ for c in reader(type(held))])
print(gc.is_tracked(held.__dict__))
