import sys
import types
_NEW = sys.version_info
class FrozenInstanceError(AttributeError):
    pass
class _Missing:
    pass
MISSING = _Missing()
class _Factory:
    def __repr__(self):
        return "<factory>"
_FACTORY = _Factory()
class KW_ONLY:
    pass
class InitVar:
    __slots__ = ("type",)
    def __init__(self, type):
        self.type = type
    def __class_getitem__(cls, type):
        return cls(type)
class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_is_init_var")
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._is_init_var = False
def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
def _is_mutable(value):
    if _NEW >= (3, 11):
        return type(value).__hash__ is None
    return isinstance(value, (list, dict, set))
def _is_class_var(hint):
    return getattr(hint, "_name", None) == "ClassVar" or getattr(getattr(hint, "__origin__", None), "_name", None) == "ClassVar"
def _own_field(cls, name, hint, kw_only):
    default = getattr(cls, name, MISSING)
    f = default if isinstance(default, Field) else field(default=MISSING if isinstance(default, types.MemberDescriptorType) else default)
    f.name = name
    f.type = hint
    f._is_init_var = isinstance(hint, InitVar) or hint is InitVar
    if f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._is_init_var and f.default_factory is not MISSING:
        raise TypeError("field " + name + " cannot have a default factory")
    if f.default is not MISSING and _is_mutable(f.default):
        raise ValueError("mutable default %s for field %s is not allowed: use default_factory" % (type(f.default), name))
    if isinstance(default, Field):
        if f.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, f.default)
    return f
def _collect(cls, kw_only):
    found = {}
    frozen = []
    for base in cls.__mro__[-1:0:-1]:
        theirs = base.__dict__.get("__dataclass_fields__")
        if theirs is not None:
            found.update(theirs)
            frozen.append(base.__dataclass_params__.frozen)
    for name, hint in cls.__dict__.get("__annotations__", {}).items():
        if hint is KW_ONLY:
            kw_only = True
        elif not _is_class_var(hint):
            found[name] = _own_field(cls, name, hint, kw_only)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError("%r is a field but has no type annotation" % name)
    return found, frozen
def _function(cls, name, params, lines, space):
    text = "def " + name + "(" + ", ".join(params) + "):\n" + "\n".join(" " + line for line in lines or ["pass"])
    space["__name__"] = cls.__module__
    exec(text, space)
    made = space.pop(name)
    made.__qualname__ = cls.__qualname__ + "." + name
    return made
def _put(cls, made, is_forced=True):
    name = made.__name__
    if name in cls.__dict__:
        return False
    setattr(cls, name, made)
    return True
def _init(cls, all_fields, frozen):
    space = {"_HAS": _FACTORY, "_set": object.__setattr__}
    plain = [f for f in all_fields if f.init and not f.kw_only]
    params = ["self"]
    lines = []
    seen = None
    for f in plain:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f.name
        elif seen is not None:
            raise TypeError("non-default argument %r follows default argument%s" % (f.name, " %r" % seen if _NEW >= (3, 13) else ""))
    named = [f for f in all_fields if f.init and f.kw_only]
    for f in plain + ["*"] * bool(named) + named:
        if f == "*":
            params.append("*")
        elif f.default is not MISSING:
            space["_d_" + f.name] = f.default
            params.append(f.name + "=_d_" + f.name)
        elif f.default_factory is not MISSING:
            params.append(f.name + "=_HAS")
        else:
            params.append(f.name)
    for f in all_fields:
        value = f.name
        if f._is_init_var:
            continue
        if f.default_factory is not MISSING:
            space["_f_" + f.name] = f.default_factory
            value = "_f_%s() if %s is _HAS else %s" % (f.name, f.name, f.name) if f.init else "_f_%s()" % f.name
        elif not f.init:
            if f.default is MISSING or "__slots__" not in cls.__dict__:
                continue
            space["_d_" + f.name] = f.default
            value = "_d_" + f.name
        lines.append("_set(self, %r, %s)" % (f.name, value) if frozen else "self.%s = %s" % (f.name, value))
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__(" + ", ".join(f.name for f in all_fields if f._is_init_var) + ")")
    return _function(cls, "__init__", params, lines, space)
_shown = set()
def _repr(cls, shown):
    def __repr__(self):
        key = id(self)
        if key in _shown:
            return "..."
        _shown.add(key)
        try:
            return self.__class__.__qualname__ + "(" + ", ".join([f + "=" + repr(getattr(self, f)) for f in shown]) + ")"
        finally:
            _shown.discard(key)
    __repr__.__qualname__ = cls.__qualname__ + ".__repr__"
    return __repr__
def _tuple(of, names):
    return "(" + "".join(of + "." + name + "," for name in names) + ")"
def _compare(cls, name, op, names):
    if op == "==" and _NEW >= (3, 13):
        test = " and ".join("self.%s==other.%s" % (n, n) for n in names) or "True"
        return _function(cls, name, ["self", "other"],
                         ["if self is other:", " return True", "if other.__class__ is self.__class__:", " return " + test,
                          "return NotImplemented"], {})
    return _function(cls, name, ["self", "other"],
                     ["if other.__class__ is self.__class__:", " return " + _tuple("self", names) + op + _tuple("other", names),
                      "return NotImplemented"], {})
def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError("cannot assign to field %r" % name)
        super(cls, self).__setattr__(name, value)
    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError("cannot delete field %r" % name)
        super(cls, self).__delattr__(name)
    for made in (__setattr__, __delattr__):
        if not _put(cls, made):
            raise TypeError("Cannot overwrite attribute %s in class %s" % (made.__name__, cls.__name__))
class _Params:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")
    def __init__(self, **named):
        for name, value in named.items():
            setattr(self, name, value)
def _hash(cls, all_fields, eq, frozen, unsafe_hash):
    own = cls.__dict__.get("__hash__", MISSING)
    is_own = own is not MISSING and not (own is None and "__eq__" in cls.__dict__)
    names = [f.name for f in all_fields if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash or (eq and frozen and not is_own):
        if unsafe_hash and is_own:
            raise TypeError("Cannot overwrite attribute __hash__ in class " + cls.__name__)
        cls.__hash__ = _function(cls, "__hash__", ["self"], ["return hash(" + _tuple("self", names) + ")"], {})
    elif eq and not frozen and not is_own:
        cls.__hash__ = None
def _with_slots(cls, names):
    if "__slots__" in cls.__dict__:
        raise TypeError(cls.__name__ + " already specifies __slots__")
    inherited = [s for b in cls.__mro__[1:-1] for s in b.__dict__.get("__slots__", ())]
    space = {k: v for k, v in cls.__dict__.items() if k not in names and k not in ("__dict__", "__weakref__")}
    space["__slots__"] = tuple(n for n in names if n not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    return made
def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    found, bases_frozen = _collect(cls, kw_only)
    if bases_frozen and any(bases_frozen) and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if bases_frozen and not all(bases_frozen) and frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = _Params(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen)
    every = list(found.values())
    real = [f for f in every if not f._is_init_var]
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    has_eq = "__eq__" in cls.__dict__
    if init:
        cls.__init__ = _init(cls, every, frozen)
    if repr:
        _put(cls, _repr(cls, [f.name for f in real if f.repr]))
    names = [f.name for f in real if f.compare]
    _hash(cls, real, eq, frozen, unsafe_hash)
    if eq and not has_eq:
        cls.__eq__ = _compare(cls, "__eq__", "==", names)
    if order:
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if not _put(cls, _compare(cls, name, op, names)):
                raise TypeError("Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering" % (name, cls.__name__))
    if frozen:
        _freeze(cls, [f.name for f in real])
    if match_args and _NEW >= (3, 10) and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in every if f.init and not f.kw_only)
    return _with_slots(cls, [f.name for f in real]) if slots else cls
def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)
def fields(class_or_instance):
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if not f._is_init_var)
def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")
def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")
def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _inner(obj, lambda o, pairs: dict_factory(pairs), True)
def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _inner(obj, lambda o, pairs: tuple_factory([v for _, v in pairs]), False)
def _inner(obj, make, is_dict):
    if _is_instance(obj):
        return make(obj, [(f.name, _inner(getattr(obj, f.name), make, is_dict)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_inner(v, make, is_dict) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_inner(v, make, is_dict) for v in obj])
    if isinstance(obj, dict):
        return type(obj)([(_inner(k, make, is_dict), _inner(v, make, is_dict)) for k, v in obj.items()])
    import copy
    return copy.deepcopy(obj)
def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in obj.__dataclass_fields__.values():
        if not f.init:
            if f.name in changes:
                raise ValueError("field %s is declared with init=False, it cannot be specified with replace()" % f.name)
        elif f.name not in changes:
            if f._is_init_var and f.default is MISSING:
                raise ValueError("InitVar %r must be specified with replace()" % f.name)
            if not f._is_init_var:
                changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **named):
    space = dict(namespace or {})
    hints = {}
    for item in fields:
        if isinstance(item, str):
            hints[item] = "typing.Any"
        else:
            hints[item[0]] = item[1]
            if len(item) > 2:
                space[item[0]] = item[2]
    space["__annotations__"] = hints
    return dataclass(type(cls_name, bases, space), **named)
