import sys
from _model import method, ref
_counter = [0]
class _Data:
    __slots__ = ("registry", "cache", "misses", "version")
    def __init__(self):
        self.registry = self.cache = self.misses = None
        self.version = _counter[0]
def _forget(found, r):
    found = found()
    if found is not None:
        found.discard(r)
def _add(data, name, cls):
    found = getattr(data, name)
    if found is None:
        found = set()
        setattr(data, name, found)
    found.add(ref(cls, method(_forget, ref(found))))
def _has(found, cls):
    return found is not None and ref(cls) in found
def _is_abstract(value):
    if isinstance(value, property):
        return any(_is_abstract(f) for f in (value.fget, value.fset, value.fdel))
    if isinstance(value, (classmethod, staticmethod)):
        value = value.__func__
    return getattr(value, "__isabstractmethod__", False)
class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, **named):
        cls = type.__new__(mcls, name, bases, namespace, **named)
        abstract = {n for n, value in namespace.items() if _is_abstract(value)}
        for base in bases:
            for n in getattr(base, "__abstractmethods__", ()):
                if _is_abstract(getattr(cls, n, None)):
                    abstract.add(n)
        cls.__abstractmethods__ = frozenset(abstract)
        cls._abc_impl = _Data()
        return cls
    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        _add(cls._abc_impl, "registry", subclass)
        _counter[0] += 1
        return subclass
    def __instancecheck__(cls, instance):
        data, subclass = cls._abc_impl, instance.__class__
        if _has(data.cache, subclass):
            return True
        if type(instance) is subclass:
            if data.version == _counter[0] and _has(data.misses, subclass):
                return False
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(type(instance))
    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        if _has(data.cache, subclass):
            return True
        if data.version < _counter[0]:
            if data.misses is not None:
                data.misses.clear()
            data.version = _counter[0]
        elif _has(data.misses, subclass):
            return False
        found = cls.__subclasshook__(subclass)
        if found is NotImplemented:
            found = cls in subclass.__mro__
            for r in () if found else list(data.registry or ()):
                other = r()
                found = found or other is not None and issubclass(subclass, other)
            for other in () if found else cls.__subclasses__():
                found = found or issubclass(subclass, other)
        _add(data, "cache" if found else "misses", subclass)
        return bool(found)
class ABC(metaclass=ABCMeta):
    __slots__ = ()
def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function
class abstractclassmethod(classmethod):
    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)
class abstractstaticmethod(staticmethod):
    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)
class abstractproperty(property):
    __isabstractmethod__ = True
def get_cache_token():
    return _counter[0]
def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        names = set(cls.__dict__)
        for base in cls.__bases__:
            names.update(getattr(base, "__abstractmethods__", ()))
        cls.__abstractmethods__ = frozenset(n for n in names if _is_abstract(getattr(cls, n, None)))
    return cls
def _refuse(cls):
    names = sorted(cls.__abstractmethods__)
    s = "s" if len(names) > 1 or sys.version_info < (3, 9) else ""
    if sys.version_info >= (3, 12):
        words = "without an implementation for abstract method" + s + " " + ", ".join("'" + n + "'" for n in names)
    else:
        words = "with abstract method" + s + " " + ", ".join(names)
    raise TypeError("Can't instantiate abstract class " + cls.__name__ + " " + words)
