import sys
import types
_NEW = sys.version_info
class auto:
    value = None
    def __init__(self, value=None):
        self.value = value
def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")
def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__"
class _Space(dict):
    def __init__(self):
        super().__init__()
        self._members = []
        self._values = []
        self._next = None
    def __setitem__(self, key, value):
        if key == "_generate_next_value_":
            self._next = value
            value = staticmethod(value) if isinstance(value, types.FunctionType) else value
        elif key in self._members:
            raise TypeError("%r already defined as %r" % (key, self[key]) if _NEW >= (3, 11) else "Attempted to reuse key: %r" % key)
        elif not _is_dunder(key) and key[0] != "_" and not _is_descriptor(value):
            if isinstance(value, auto):
                value = self._auto(key) if value.value is None else value.value
            self._members.append(key)
            self._values.append(value)
        super().__setitem__(key, value)
    def _auto(self, key):
        make = self._next or self._inherited
        make = getattr(make, "__func__", make)
        return make(key, 1, len(self._members), self._values[:])
class EnumMeta(type):
    @classmethod
    def __prepare__(metacls, name, bases, **named):
        space = _Space()
        space._inherited = getattr(bases[-1], "_generate_next_value_", None) if bases else None
        for base in bases:
            if isinstance(base, EnumMeta) and base._member_names_:
                raise TypeError("<enum %r> cannot extend %r" % (name, base) if _NEW >= (3, 12) else
                                "%s: cannot extend enumeration %r" % (name, base.__name__))
        return space
    def __new__(metacls, name, bases, space, **named):
        names = list(getattr(space, "_members", ()))
        values = {n: space[n] for n in names}
        plain = {k: v for k, v in space.items() if k not in values}
        kind = _data_type(bases)
        plain["_member_names_"] = []
        plain["_member_map_"] = {}
        plain["_value2member_map_"] = {}
        plain["_member_type_"] = kind
        own_new = plain.pop("__new__", None)
        cls = super().__new__(metacls, name, bases, plain)
        if own_new is not None:
            cls._own_new_ = own_new
        for n in names:
            _add_member(cls, n, values[n], kind)
        return cls
    def __init__(cls, *args, **named):
        pass
    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        if names is None:
            return _find(cls, value)
        return _from_names(cls, value, names, type, start)
    def __getitem__(cls, name):
        return cls._member_map_[name]
    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)
    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))
    def __len__(cls):
        return len(cls._member_names_)
    def __bool__(cls):
        return True
    def __contains__(cls, member):
        if isinstance(member, cls):
            return True
        if _NEW >= (3, 12):
            return member in cls._value2member_map_
        if isinstance(member, Enum):
            return False
        raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (type(member).__qualname__, cls.__class__.__qualname__))
    @property
    def __members__(cls):
        return types.MappingProxyType(cls._member_map_)
    def __repr__(cls):
        kind = "flag" if _NEW >= (3, 11) and issubclass(cls, Flag) else "enum"
        return "<%s %r>" % (kind, cls.__name__)
    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls.__dict__["_member_map_"][name]
        except KeyError:
            if _NEW >= (3, 12):
                raise AttributeError("type object %r has no attribute %r" % (cls.__name__, name)) from None
            raise AttributeError(name) from None
    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % name if _NEW >= (3, 11) else "Cannot reassign members.")
        super().__setattr__(name, value)
    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, name) if _NEW >= (3, 11) else
                                 "%s: cannot delete Enum member." % cls.__name__)
        super().__delattr__(name)
EnumType = EnumMeta
def _data_type(bases):
    for base in bases:
        for b in base.__mro__:
            if b is object or isinstance(b, EnumMeta):
                continue
            return b
        if isinstance(base, EnumMeta) and base._member_type_ is not object:
            return base._member_type_
    return object
def _add_member(cls, name, value, kind):
    args = value if isinstance(value, tuple) else (value,)
    if kind is tuple:
        args = (value,)
    make = getattr(cls, "_own_new_", None)
    if make is not None:
        new = make(cls, *args)
    elif kind is object:
        new = object.__new__(cls)
    else:
        new = kind.__new__(cls, *args)
    if not hasattr(new, "_value_"):
        new._value_ = value if kind is object else kind(*args)
    value = new._value_
    new._name_ = name
    new.__objclass__ = cls
    if cls.__init__ is not object.__init__ and type(cls).__init__ is not cls.__init__:
        new.__init__(*args)
    for old in cls._member_map_.values():
        if old._value_ == value:
            cls._member_map_[name] = old
            return
    if not isinstance(new, Flag) or _NEW < (3, 11) or (isinstance(value, int) and value > 0 and value & (value - 1) == 0):
        cls._member_names_.append(name)
    cls._member_map_[name] = new
    try:
        cls._value2member_map_[value] = new
    except TypeError:
        pass
def _find(cls, value):
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for member in cls._member_map_.values():
            if member._value_ == value:
                return member
    found = cls._missing_(value)
    if isinstance(found, cls):
        return found
    if found is None:
        raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
    raise TypeError("error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, found))
def _from_names(cls, name, names, mixin, start):
    bases = (cls,) if mixin is None else (mixin, cls)
    space = type(cls).__prepare__(name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    pairs = names.items() if isinstance(names, dict) else names
    for i, item in enumerate(pairs):
        if isinstance(item, str):
            item = item, start + i if not issubclass(cls, Flag) else 1 << i
        space[item[0]] = item[1]
    made = type(cls)(name, bases, space)
    made.__module__ = sys._getframe(2).f_globals.get("__name__", "__main__")
    return made
class Enum(metaclass=EnumMeta):
    def _generate_next_value_(name, start, count, last_values):
        numbers = [v for v in last_values if isinstance(v, int)]
        return (max(numbers) if _NEW >= (3, 13) else numbers[-1]) + 1 if numbers else start
    @classmethod
    def _missing_(cls, value):
        return None
    @property
    def name(self):
        return self._name_
    @property
    def value(self):
        return self._value_
    def __repr__(self):
        shown = repr(self._value_)
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, shown)
    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)
    def __hash__(self):
        return hash(self._name_)
    def __format__(self, spec):
        cls = type(self)
        if _NEW < (3, 12) and cls._member_type_ is not object and cls.__str__ in (Enum.__str__, Flag.__str__):
            return format(cls._member_type_(self._value_), spec)
        return str.__format__(str(self), spec)
    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)
    def __copy__(self):
        return self
    def __deepcopy__(self, memo):
        return self
    def __dir__(self):
        return ["__class__", "__doc__", "__module__", "name", "value"]
class ReprEnum(Enum):
    pass
class IntEnum(int, ReprEnum):
    if _NEW >= (3, 11):
        def __str__(self):
            return int.__repr__(self)
        def __format__(self, spec):
            return int.__format__(self, spec)
class StrEnum(str, ReprEnum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
    def __str__(self):
        return str.__str__(self)
    def __format__(self, spec):
        return str.__format__(self, spec)
def _bits(value):
    return [1 << i for i in range(value.bit_length()) if value >> i & 1]
class Flag(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return 1 << max(v.bit_length() for v in last_values) if last_values else start
    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        every = 0
        for member in cls._member_map_.values():
            every |= member._value_
        if value < 0:
            value = every & value
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        if value & ~every and not issubclass(cls, int):
            if _NEW >= (3, 11):
                raise ValueError("%r invalid value %r\n    given 0b0 %s\n  allowed 0b0 %s" %
                                 (cls, value, bin(value)[2:], bin(every)[2:]))
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        new = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        new._name_ = None
        new._value_ = value
        names = [m for m in cls if m._value_ & value == m._value_]
        if _NEW >= (3, 11) and names and not value & ~every:
            new._name_ = "|".join(m._name_ for m in names)
        cls._value2member_map_[value] = new
        return new
    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_
    def _parts(self):
        cls = type(self)
        return [m for m in cls if m._value_ & self._value_ == m._value_ and m._value_]
    def _shown(self):
        if self._name_ is not None:
            return self._name_
        parts = [m._name_ for m in reversed(self._parts())]
        return "|".join(parts) or ("0" if _NEW < (3, 11) else None)
    def __iter__(self):
        return iter(self._parts())
    def __len__(self):
        return len(_bits(self._value_))
    def __repr__(self):
        shown = self._shown()
        if shown is None:
            return "<%s: %r>" % (self.__class__.__name__, self._value_)
        return "<%s.%s: %r>" % (self.__class__.__name__, shown, self._value_)
    def __str__(self):
        shown = self._shown()
        if shown is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, shown)
    def __bool__(self):
        return bool(self._value_)
    def _with(self, other, how):
        cls = self.__class__
        if isinstance(other, cls):
            other = other._value_
        elif not (isinstance(other, int) and cls._member_type_ is int):
            return NotImplemented
        return cls(how(self._value_, other))
    def __or__(self, other):
        return self._with(other, lambda a, b: a | b)
    def __and__(self, other):
        return self._with(other, lambda a, b: a & b)
    def __xor__(self, other):
        return self._with(other, lambda a, b: a ^ b)
    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__
    def __invert__(self):
        every = 0
        for member in type(self)._member_map_.values():
            every |= member._value_
        return self.__class__(every & ~self._value_)
class IntFlag(int, ReprEnum, Flag):
    if _NEW >= (3, 11):
        def __str__(self):
            return int.__repr__(self)
        def __format__(self, spec):
            return int.__format__(self, spec)
    __contains__ = Flag.__contains__
    __repr__ = Flag.__repr__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __bool__ = Flag.__bool__
def unique(cls):
    twice = [(name, member._name_) for name, member in cls._member_map_.items() if name != member._name_]
    if twice:
        raise ValueError("duplicate values found in %r: %s" % (cls, ", ".join("%s -> %s" % pair for pair in twice)))
    return cls
class property(property):
    pass
def _global_repr(self):
    return self.__class__.__module__.split(".")[-1] + "." + str(self._name_)
def global_enum(cls, update_str=False):
    cls.__repr__ = _global_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = lambda self: self._name_
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    def convert(cls):
        space = etype.__class__.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                space[name] = value
        return etype.__class__(cls.__name__, (etype,), space)
    return convert
