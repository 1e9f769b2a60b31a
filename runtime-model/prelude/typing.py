import sys
import abc
import collections
import types
TYPE_CHECKING = False
class _Special:
    def __init__(self, name):
        self._name = name
    def __repr__(self):
        return "typing." + self._name
    def __getitem__(self, params):
        return _Alias(self, params)
    def __call__(self, *args, **named):
        raise TypeError("Type " + self._name + " cannot be instantiated; use " + self._name.lower() + "() instead")
    def __or__(self, other):
        return Union[self, other]
    def __ror__(self, other):
        return Union[other, self]
    def __mro_entries__(self, bases):
        return (Generic,)
def _shown(hint):
    if hint is ...:
        return "..."
    if hint is type(None):
        return "None"
    if isinstance(hint, type):
        return hint.__qualname__ if hint.__module__ == "builtins" else hint.__module__ + "." + hint.__qualname__
    if isinstance(hint, (list, tuple)):
        return "[" + ", ".join(map(_shown, hint)) + "]"
    return repr(hint)
class _Alias:
    def __init__(self, origin, params):
        self.__origin__ = origin
        self.__args__ = params if isinstance(params, tuple) else (params,)
    def __repr__(self):
        args = self.__args__
        name = repr(self.__origin__) if not isinstance(self.__origin__, type) else _shown(self.__origin__)
        return name + "[" + ", ".join(map(_shown, args)) + "]"
    def __eq__(self, other):
        return isinstance(other, _Alias) and (self.__origin__, self.__args__) == (other.__origin__, other.__args__)
    def __hash__(self):
        return hash((self.__origin__, self.__args__))
    def __call__(self, *args, **named):
        return self.__origin__(*args, **named)
    def __getitem__(self, params):
        return _Alias(self.__origin__, params)
    def __or__(self, other):
        return Union[self, other]
    def __ror__(self, other):
        return Union[other, self]
    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else (Generic,)
class _Optional(_Special):
    def __getitem__(self, hint):
        return Union[hint, None]
class _Union(_Special):
    def __getitem__(self, params):
        flat = []
        for p in params if isinstance(params, tuple) else (params,):
            p = type(None) if p is None else p
            for q in p.__args__ if isinstance(p, _Alias) and p.__origin__ is self else (p,):
                if q not in flat:
                    flat.append(q)
        return flat[0] if len(flat) == 1 else _UnionAlias(self, tuple(flat))
class _UnionAlias(_Alias):
    def __repr__(self):
        if len(self.__args__) == 2 and type(None) in self.__args__ and sys.version_info >= (3, 9):
            other = [a for a in self.__args__ if a is not type(None)][0]
            return "typing.Optional[" + _shown(other) + "]"
        return "typing.Union[" + ", ".join("NoneType" if a is type(None) else _shown(a) for a in self.__args__) + "]"
Any = _Special("Any")
Optional = _Optional("Optional")
Union = _Union("Union")
for _name in ("Callable Tuple List Dict Set FrozenSet Type Iterable Iterator Sequence MutableSequence Mapping MutableMapping Generator "
              "Awaitable Coroutine AsyncIterator AsyncIterable AsyncGenerator Deque DefaultDict OrderedDict Counter ChainMap Literal "
              "ClassVar Final NoReturn Never Self Annotated Concatenate TypeAlias TypeGuard LiteralString Required NotRequired Unpack "
              "Hashable Sized Container Collection Reversible ContextManager AsyncContextManager KeysView ValuesView ItemsView "
              "MutableSet AbstractSet ByteString Pattern Match Text AnyStr IO TextIO BinaryIO SupportsInt SupportsFloat SupportsIndex "
              "SupportsAbs SupportsRound Override").split():
    globals()[_name] = _Special(_name)
Text = str
class Generic:
    __slots__ = ()
    def __class_getitem__(cls, params):
        return _Alias(cls, params)
    def __init_subclass__(cls, **named):
        super().__init_subclass__(**named)
        for base in cls.__dict__.get("__orig_bases__", ()):
            if isinstance(base, _Alias) and base.__origin__ is Generic:
                cls.__parameters__ = base.__args__
                if isinstance(base, _GenericBase):
                    cls.__type_params__ = base.__args__
class _ProtocolMeta(abc.ABCMeta):
    def _asked(cls):
        if not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return sorted(set(n for c in cls.__mro__[:-1] if c.__dict__.get("_is_protocol") for n in _members(c)))
    def __instancecheck__(cls, it):
        if not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(it)
        return all(hasattr(it, n) and (getattr(it, n) is not None or not callable(getattr(cls, n, None))) for n in cls._asked())
    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol"):
            return super().__subclasscheck__(other)
        return all(any(n in c.__dict__ for c in other.__mro__) for n in cls._asked())
_OF_CLASSES = ("__abstractmethods__ __annotations__ __dict__ __doc__ __firstlineno__ __init__ __module__ __new__ __parameters__ __qualname__ "
               "__orig_bases__ __slots__ __static_attributes__ __subclasshook__ __weakref__ __class_getitem__ __match_args__ _abc_impl "
               "_is_protocol _is_runtime_protocol __hash__").split()
def _members(cls):
    names = list(cls.__dict__) + list(cls.__dict__.get("__annotations__", ()))
    return [n for n in names if n not in _OF_CLASSES]
def _no_protocol(self, *args, **named):
    if type(self).__dict__.get("_is_protocol"):
        raise TypeError("Protocols cannot be instantiated")
class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol, _is_runtime_protocol = True, False
    def __init_subclass__(cls, **named):
        super().__init_subclass__(**named)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_protocol
class _NoDefault:
    def __repr__(self):
        return "typing.NoDefault"
NoDefault = _NoDefault()
class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=NoDefault, **more):
        self.__name__ = name
        self._bound, self._constraints, self._lazy = bound, constraints, None
        self._default, self._lazy_default = default, None
        self._sign = "+" if covariant else "-" if contravariant else "~"
    def _look(self):
        if self._lazy is not None:
            value = self._lazy()
            self._lazy = None
            if isinstance(value, tuple):
                self._constraints = value
            else:
                self._bound = value
    @property
    def __bound__(self):
        self._look()
        return self._bound
    @property
    def __constraints__(self):
        self._look()
        return self._constraints
    @property
    def __default__(self):
        if self._lazy_default is not None:
            self._default = self._lazy_default()
            self._lazy_default = None
        return self._default
    def has_default(self):
        return self._lazy_default is not None or self._default is not NoDefault
    def __typing_subst__(self, hint):
        return hint
    def __repr__(self):
        return self._sign + self.__name__
    def __or__(self, other):
        return Union[self, other]
    def __ror__(self, other):
        return Union[other, self]
class ParamSpec(TypeVar):
    pass
class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield _Alias(Unpack, self)
Unpack = _Special("Unpack")
class _GenericBase(_Alias):
    pass
def _type_param(name, kind, bound, default):
    made = (TypeVar, ParamSpec, TypeVarTuple)[kind](name)
    made._sign, made._lazy, made._lazy_default = "", bound, default
    return made
def _generic_base(params):
    return _GenericBase(Generic, params)
class TypeAliasType:
    __slots__ = ("__name__", "__type_params__", "_value", "_lazy")
    def __init__(self, name, value, *, type_params=()):
        self.__name__, self.__type_params__, self._value, self._lazy = name, type_params, value, None
    @property
    def __value__(self):
        lazy = self._lazy
        if lazy is not None:
            self._value = lazy()
            self._lazy = None
        return self._value
    @property
    def __parameters__(self):
        return self.__type_params__
    def __repr__(self):
        return self.__name__
    def __getitem__(self, params):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return types.GenericAlias(self, params)
    def __or__(self, other):
        return Union[self, other]
    def __ror__(self, other):
        return Union[other, self]
def _type_alias(name, params, value):
    made = TypeAliasType(name, None, type_params=params or ())
    made._lazy = value
    return made
def NewType(name, tp):
    def new(x):
        return x
    new.__name__ = new.__qualname__ = name
    new.__supertype__ = tp
    return new
def cast(tp, value):
    return value
def overload(function):
    return _overloaded
def _overloaded(*args, **named):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
                              "module should always be followed by an implementation that is not @overload-ed.")
def final(it):
    try:
        it.__final__ = True
    except (AttributeError, TypeError):
        pass
    return it
def override(it):
    return final(it)
def no_type_check(it):
    return it
def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls
def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, "__annotations__", {}))
def get_origin(tp):
    return getattr(tp, "__origin__", None)
def get_args(tp):
    return getattr(tp, "__args__", ())
def assert_never(arg):
    raise AssertionError("Expected code to be unreachable, but got: " + repr(arg))
def reveal_type(it):
    return it
class _NamedTupleMeta(type):
    def __new__(meta, name, bases, space):
        hints = space.get("__annotations__", {})
        defaults = [space[f] for f in hints if f in space]
        made = collections.namedtuple(name, list(hints), defaults=defaults, module=space.get("__module__"))
        made.__annotations__ = dict(hints)
        for key, value in space.items():
            if key not in hints and key not in ("__module__", "__qualname__", "__annotations__", "__orig_bases__", "__doc__",
                                                "__static_attributes__", "__firstlineno__", "__classcell__"):
                setattr(made, key, value)
        return made
class _NamedTupleBase:
    def __mro_entries__(self, bases):
        return (_NamedTuple,)
    def __call__(self, typename, fields=(), **named):
        fields = list(fields) + list(named.items())
        made = collections.namedtuple(typename, [f for f, _ in fields])
        made.__annotations__ = dict(fields)
        return made
_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleBase()
class _TypedDictMeta(type):
    def __new__(meta, name, bases, space, total=True):
        return type.__new__(meta, name, (dict,), {k: v for k, v in space.items()})
    def __call__(cls, *args, **named):
        return dict(*args, **named)
TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {})
