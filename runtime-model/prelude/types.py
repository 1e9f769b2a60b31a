from _model import function as FunctionType, method as MethodType, generator as GeneratorType
from _model import coroutine as CoroutineType, module as ModuleType, frame as FrameType
from _model import traceback as TracebackType, mappingproxy as MappingProxyType, cell as CellType
import sys
LambdaType = FunctionType
NoneType = type(None)
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
CodeType = type((lambda: 0).__code__)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
class SimpleNamespace:
    def __init__(self, **named):
        self.__dict__.update(named)
    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return name + "(" + ", ".join(k + "=" + repr(v) for k, v in self.__dict__.items()) + ")"
    def __eq__(self, other):
        return isinstance(other, SimpleNamespace) and self.__dict__ == other.__dict__
def new_class(name, bases=(), kwds=None, exec_body=None):
    space = {}
    if exec_body is not None:
        exec_body(space)
    return type(name, bases, space)
def coroutine(function):
    return function
def _shown(hint):
    if hint is ...:
        return "..."
    if hint is None or hint is NoneType:
        return "None"
    if isinstance(hint, type) and not isinstance(hint, GenericAlias):
        return hint.__qualname__ if hint.__module__ == "builtins" else hint.__module__ + "." + hint.__qualname__
    if isinstance(hint, list):
        return "[" + ", ".join([_shown(part) for part in hint]) + "]"
    return repr(hint)
def _parameters(args):
    found = []
    for arg in args:
        for part in getattr(arg, "__parameters__", ()) or ((arg,) if hasattr(arg, "__typing_subst__") else ()):
            if part not in found:
                found.append(part)
    return tuple(found)
def _replaced(args, by):
    return tuple([by[arg] if arg in by else arg[tuple([by[p] for p in arg.__parameters__])]
                  if getattr(arg, "__parameters__", ()) else arg for arg in args])
class GenericAlias:
    __slots__ = ("__origin__", "__args__", "__parameters__", "__weakref__")
    __module__ = "types"
    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters(self.__args__)
    def __repr__(self):
        return _shown(self.__origin__) + "[" + (", ".join([_shown(arg) for arg in self.__args__]) or "()") + "]"
    def __getattr__(self, name):
        if name[:2] == "__" and name not in ("__name__", "__qualname__", "__module__", "__doc__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)
    def __call__(self, *args, **named):
        made = self.__origin__(*args, **named)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made
    def __mro_entries__(self, bases):
        return (self.__origin__,)
    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        if not self.__parameters__:
            raise TypeError("%r is not a generic class" % self if sys.version_info >= (3, 11)
                            else "There are no type variables left in %r" % self)
        if len(items) != len(self.__parameters__):
            raise TypeError("Too %s arguments for %r" % ("many" if len(items) > len(self.__parameters__) else "few", self))
        return GenericAlias(self.__origin__, _replaced(self.__args__, dict(zip(self.__parameters__, items))))
    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__
    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)
    def __or__(self, other):
        return _union(self, other)
    def __ror__(self, other):
        return _union(other, self)
    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")
    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")
class UnionType:
    __slots__ = ("__args__", "__parameters__", "__weakref__")
    __module__ = "types"
    def __init__(self, args):
        self.__args__ = args
        self.__parameters__ = _parameters(args)
    def __repr__(self):
        return " | ".join([_shown(arg) for arg in self.__args__])
    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)
    def __hash__(self):
        return hash(frozenset(self.__args__))
    def __or__(self, other):
        return _union(self, other)
    def __ror__(self, other):
        return _union(other, self)
    def __instancecheck__(self, instance):
        return any([isinstance(instance, arg) for arg in self.__args__])
    def __subclasscheck__(self, cls):
        return any([issubclass(cls, arg) for arg in self.__args__])
    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        parts = _replaced(self.__args__, dict(zip(self.__parameters__, items)))
        made = parts[0]
        for part in parts[1:]:
            made = made | part
        return made
def _union(a, b):
    parts = []
    for side in (a, b):
        if side is None:
            side = NoneType
        if isinstance(side, UnionType):
            parts.extend(side.__args__)
        elif isinstance(side, (type, GenericAlias)) or hasattr(side, "__typing_subst__"):
            parts.append(side)
        else:
            return NotImplemented
    args = []
    for part in parts:
        if part not in args:
            args.append(part)
    return args[0] if len(args) == 1 else UnionType(tuple(args))
_GENERIC = (list, dict, tuple, set, frozenset, type, enumerate)
def _is_generic(cls):
    if any([base in _GENERIC for base in cls.__mro__]):
        return True
    module = sys.modules.get(cls.__module__)
    return cls.__module__ != "builtins" and module is not None and not hasattr(module, "__file__")
def _subscript(origin, args):
    if not _is_generic(origin):
        raise TypeError("type %r is not subscriptable" % origin.__name__ if sys.version_info >= (3, 12)
                        else "'type' object is not subscriptable")
    return GenericAlias(origin, args)
