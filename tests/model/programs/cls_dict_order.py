# What stands in a class's dict, and in which order (3.13 notes lines and attributes).
# family: classes

class Plain:
    def f(self):
        self.x = 1

class Documented:
    "text"
    __slots__ = ("a", "b")
    c = 3

class Equal:
    def __eq__(self, other):
        return True

class Derived(Documented):
    def g(self):
        return self

for cls in (Plain, Documented, Equal, Derived):
    print(cls.__name__, [k for k in cls.__dict__ if k != "__static_attributes__"])
print(Plain.__doc__, Documented.__doc__, Equal.__hash__)
print(getattr(Plain, "__firstlineno__", None), getattr(Plain, "__static_attributes__", None))
