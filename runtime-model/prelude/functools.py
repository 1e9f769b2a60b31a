import sys
from _model import partial, lru
WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")
def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=("__dict__",)):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper
def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=("__dict__",)):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)
def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    return lambda function: _cached(function, maxsize, typed)
def _cached(function, maxsize, typed):
    wrapper = lru(function, maxsize)
    if sys.version_info >= (3, 9):
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)
def cache(function):
    return lru_cache(maxsize=None)(function)
def reduce(function, items, *initial):
    it = iter(items)
    if initial:
        value = initial[0]
    else:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError(_EMPTY) from None
    for item in it:
        value = function(value, item)
    item = None
    return value
_EMPTY = ("reduce() of empty iterable with no initial value" if sys.version_info >= (3, 11)
          else "reduce() of empty sequence with no initial value")
class partialmethod:
    def __init__(self, func, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords
    def __get__(self, obj, cls=None):
        return partial(self.func.__get__(obj, cls), *self.args, **self.keywords)
def _implementation(cls, registry):
    for base in cls.__mro__:
        if base in registry:
            return registry[base]
_BAD_CLASS = ("Invalid first argument to `register()`. %r is not a class"
              + (" or union type." if sys.version_info >= (3, 11) else "."))
def singledispatch(func):
    import types, weakref
    name = getattr(func, "__name__", "singledispatch function")
    registry = {}
    found = weakref.WeakKeyDictionary()
    token = None
    def dispatch(cls):
        nonlocal token
        if token is not None:
            token = None
        try:
            one = found[cls]
        except KeyError:
            try:
                one = registry[cls]
            except KeyError:
                one = _implementation(cls, registry)
            found[cls] = one
        return one
    if sys.version_info >= (3, 11):
        def is_union(cls):
            return type(cls) is types.UnionType
        def is_class(cls):
            return isinstance(cls, type) or is_union(cls)
    elif sys.version_info >= (3, 9):
        def is_class(cls):
            return isinstance(cls, type)
    if sys.version_info >= (3, 9):
        def register(cls, func=None):
            nonlocal token
            if is_class(cls):
                if func is None:
                    return lambda f: register(cls, f)
            else:
                if func is not None:
                    raise TypeError(_BAD_CLASS % (cls,))
                func = cls
                cls = next(iter(func.__annotations__.values()))
            registry[cls] = func
            if token is None and hasattr(cls, "__abstractmethods__"):
                token = None
            found.clear()
            return func
    else:
        def register(cls, func=None):
            nonlocal token
            if func is None:
                if isinstance(cls, type):
                    return lambda f: register(cls, f)
                func = cls
                cls = next(iter(func.__annotations__.values()))
            registry[cls] = func
            if token is None and hasattr(cls, "__abstractmethods__"):
                token = None
            found.clear()
            return func
    def wrapper(*args, **named):
        if not args:
            raise TypeError(name + " requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **named)
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper
class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func
    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)
    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method
class _Lock:
    pass
class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        if sys.version_info[:2] in ((3, 10), (3, 11)):
            self.lock = _Lock() # an object of the collector then
    def __set_name__(self, owner, name):
        self.attrname = name
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError("No '__dict__' attribute on %r instance to cache %r property." % (type(instance).__name__, self.attrname)) from None
        if self.attrname in cache:
            return cache[self.attrname]
        value = self.func(instance)
        cache[self.attrname] = value
        return value
_DERIVED = {
    "__lt__": {"__gt__": lambda s, o: _not(s.__lt__(o)) and s != o, "__le__": lambda s, o: _or(s.__lt__(o), s, o),
               "__ge__": lambda s, o: _not(s.__lt__(o))},
    "__le__": {"__ge__": lambda s, o: _not(s.__le__(o)) or s == o, "__lt__": lambda s, o: s.__le__(o) and s != o,
               "__gt__": lambda s, o: _not(s.__le__(o))},
    "__gt__": {"__lt__": lambda s, o: _not(s.__gt__(o)) and s != o, "__ge__": lambda s, o: _or(s.__gt__(o), s, o),
               "__le__": lambda s, o: _not(s.__gt__(o))},
    "__ge__": {"__le__": lambda s, o: _not(s.__ge__(o)) or s == o, "__gt__": lambda s, o: s.__ge__(o) and s != o,
               "__lt__": lambda s, o: _not(s.__ge__(o))},
}
def _not(result):
    return result if result is NotImplemented else not result
def _or(result, a, b):
    return result if result is NotImplemented else result or a == b
def total_ordering(cls):
    roots = [n for n in _DERIVED if any(n in c.__dict__ for c in cls.__mro__[:-1])]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, function in _DERIVED[max(roots)].items():
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)
    return cls
def cmp_to_key(compare):
    class Key:
        __slots__ = ("obj",)
        def __init__(self, obj):
            self.obj = obj
        def __lt__(self, other):
            return compare(self.obj, other.obj) < 0
        def __gt__(self, other):
            return compare(self.obj, other.obj) > 0
        def __eq__(self, other):
            return compare(self.obj, other.obj) == 0
        def __le__(self, other):
            return compare(self.obj, other.obj) <= 0
        def __ge__(self, other):
            return compare(self.obj, other.obj) >= 0
        __hash__ = None
    return Key
class _CacheInfo(tuple):
    __slots__ = ()
    def __new__(cls, *values):
        return tuple.__new__(cls, values)
    def __repr__(self):
        return "CacheInfo(hits=%d, misses=%d, maxsize=%r, currsize=%d)" % self
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])
