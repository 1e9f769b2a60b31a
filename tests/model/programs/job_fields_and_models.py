# Descriptors, validated fields, class decorators, __init_subclass__, registries.
import gc
import weakref

gc.disable()


class Field:
    def __init__(self, kind, default=None, *, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = name
        self.store = "_" + name
        owner.fields = getattr(owner, "fields", ()) + (name,)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.store, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError("%s must be %s, not %s" % (self.name, self.kind.__name__, type(value).__name__))
        if self.check and not self.check(value):
            raise ValueError("%s: %r refused" % (self.name, value))
        obj.__dict__[self.store] = value

    def __delete__(self, obj):
        if self.store not in obj.__dict__:
            raise AttributeError(self.name)
        print("delete", self.name)
        del obj.__dict__[self.store]


class Lazy:
    def __init__(self, fn):
        self.fn = fn

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        print("compute", self.name)
        value = obj.__dict__[self.name] = self.fn(obj)
        return value


class Big:
    def __init__(self, of):
        self.of = of

    def __del__(self):
        print("big of", self.of, "gone")


class Model:
    registry = weakref.WeakValueDictionary()
    kinds = {}

    def __init_subclass__(cls, abstract=False, **kw):
        super().__init_subclass__(**kw)
        if not abstract:
            Model.kinds[cls.__name__] = cls
            print("registered", cls.__name__, cls.__dict__.get("fields"))

    def __init__(self, **values):
        for k, v in values.items():
            setattr(self, k, v)
        Model.registry[id(self)] = self

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % (f, getattr(self, f)) for f in self.fields))

    def __getattr__(self, name):
        if name.startswith("has_"):
            return "_" + name[4:] in self.__dict__
        raise AttributeError("%s has no %s" % (type(self).__name__, name))


def ordered(cls):
    def lt(self, other):
        return [getattr(self, f) for f in self.fields] < [getattr(other, f) for f in other.fields]
    cls.__lt__ = lt
    return cls


class Named(Model, abstract=True):
    name = Field(str, "nobody", check=str.isidentifier)


@ordered
class Person(Named):
    age = Field(int, 0, check=lambda n: 0 <= n < 150)
    __slots__ = ()

    @Lazy
    def big(self):
        return Big(self.name)


class Pet(Named):
    owner = Field(Person)


ann = Person(name="ann", age=30)
print(ann, ann.has_name, Person.age.kind, Person.__dict__["age"] is Person.age)
for bad in (dict(age="x"), dict(age=200), dict(name="a b"), dict(nothing=1)):
    try:
        print(Person(**bad), len(Model.registry))
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(ann.big is ann.big, "big" in vars(ann))
del ann.age
print(ann, ann.has_age)
try:
    del ann.age
except AttributeError as e:
    print("AttributeError", e)
try:
    ann.other
except AttributeError as e:
    print(e)
rex = Pet(name="rex", owner=ann)
print(rex, len(Model.registry), sorted(Model.kinds))
wr = weakref.ref(ann)
del ann
print("ann held by", wr().name, "->", rex.owner is wr())
del rex.owner
print("owner deleted", wr(), len(Model.registry))
people = [Person(name=n, age=len(n)) for n in ("bob", "al", "carl")]
print(sorted(people), min(people).name)
people.pop().big
print("popped")
people.clear()
del rex
print(len(Model.registry))
Cls = type("Dyn", (Named,), {"x": Field(int, 3), "__doc__": "dynamic"})
o = Cls(x=5)
print(o, Cls.__doc__, Cls.__mro__[1].__name__)
wc = weakref.ref(Cls)
del Cls, Model.kinds["Dyn"]
print("class", wc() is None)
del o
print("class", wc() is None)
gc.collect()
print("class", wc() is None)
