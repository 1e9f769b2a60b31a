# Abstract classes: registration is weak, classes go by the collector.
import abc
import gc
import weakref

gc.disable()
gc.collect()


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        ...

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Shape and "looks_like_shape" in other.__dict__:
            return True
        return NotImplemented


class Square(Shape):
    def area(self):
        return 4


class Duck:
    looks_like_shape = True


class Plain:
    pass


print(isinstance(Square(), Shape), isinstance(Duck(), Shape), isinstance(Plain(), Shape))
print(issubclass(Duck, Shape), issubclass(int, Shape))
try:
    Shape()
except TypeError as e:
    print(type(e).__name__)
Shape.register(Plain)
print(isinstance(Plain(), Shape))


def local():
    class Once:
        pass
    Shape.register(Once)
    print(isinstance(Once(), Shape))
    return weakref.ref(Once)


r = local()
print("alive", r() is not None)
gc.collect()
print("after collect", r() is None)
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)


def local_sub():
    class Sub(Shape):
        def area(self):
            return 0
    s = Sub()
    return weakref.ref(Sub), s.area()


r, n = local_sub()
print(n, len(Shape.__subclasses__()))
gc.collect()
print(r() is None, [c.__name__ for c in Shape.__subclasses__()])
