import sys
# The values stand in the order in which they came; what move_to_end has changed
# is a list of keys beside them.
class OrderedDict(dict):
    __slots__ = ("_order", "__dict__", "__weakref__")
    def _keys(self):
        try:
            return self._order
        except AttributeError:
            return None
    def __iter__(self):
        order = self._keys()
        if order is None:
            return dict.__iter__(self)
        return self._walk(order)
    def _walk(self, order):
        size = len(order)
        for key in order:
            if len(order) != size:
                raise RuntimeError("OrderedDict mutated during iteration")
            yield key
    def __reversed__(self):
        return iter(list(self)[::-1])
    def __setitem__(self, key, value):
        order = self._keys()
        if order is not None and key not in self:
            order.append(key)
        dict.__setitem__(self, key, value)
    def __delitem__(self, key):
        dict.__delitem__(self, key)
        order = self._keys()
        if order is not None:
            order.remove(key)
    def clear(self):
        if self._keys() is not None:
            del self._order
        dict.clear(self)
    def move_to_end(self, key, last=True):
        if key not in self:
            raise KeyError(key)
        if self._keys() is None:
            self._order = list(dict.__iter__(self))
        self._order.remove(key)
        self._order.insert(len(self._order) if last else 0, key)
    def pop(self, key, *default):
        if not default and key not in self:
            raise KeyError() if key is None else KeyError(*key) if type(key) is tuple else KeyError(key)
        order = self._keys()
        if order is not None and key in self:
            order.remove(key)
        return dict.pop(self, key, *default)
    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        if last and self._keys() is None:
            return dict.popitem(self)
        key = list(self)[-1 if last else 0]
        return key, self.pop(key)
    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return dict.__getitem__(self, key)
    def update(self, *other, **named):
        for key, value in dict(*other, **named).items():
            self[key] = value
    def keys(self):
        return odict_keys(self)
    def values(self):
        return odict_values(self)
    def items(self):
        return odict_items(self)
    def copy(self):
        return type(self)(self)
    __copy__ = copy
    def __repr__(self):
        if not self:
            return type(self).__name__ + "()"
        if sys.version_info >= (3, 12):
            return type(self).__name__ + "(" + repr(dict(self.items())) + ")"
        return type(self).__name__ + "(" + repr(list(self.items())) + ")"
    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)
    def __ne__(self, other):
        return not self == other
    if sys.version_info >= (3, 9):
        def __or__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            new = self.copy()
            new.update(other)
            return new
        def __ror__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            new = type(self)(other)
            new.update(self)
            return new
        def __ior__(self, other):
            self.update(other)
            return self
class _View:
    __slots__ = ("_of",)
    def __init__(self, of):
        self._of = of
    def __len__(self):
        return len(self._of)
    def __reversed__(self):
        return iter(list(self)[::-1])
    def __repr__(self):
        return type(self).__name__ + "(" + repr(list(self)) + ")"
    def __eq__(self, other):
        return set(self) == set(other)
    def __and__(self, other):
        return set(self) & set(other)
    def __or__(self, other):
        return set(self) | set(other)
    def __sub__(self, other):
        return set(self) - set(other)
    def __xor__(self, other):
        return set(self) ^ set(other)
class odict_keys(_View):
    __slots__ = ()
    def __iter__(self):
        return iter(self._of)
    def __contains__(self, key):
        return key in self._of
class odict_values(_View):
    __slots__ = ()
    def __iter__(self):
        of = self._of
        return (dict.__getitem__(of, key) for key in of)
class odict_items(_View):
    __slots__ = ()
    def __iter__(self):
        of = self._of
        return ((key, dict.__getitem__(of, key)) for key in of)
    def __contains__(self, pair):
        return pair[0] in self._of and self._of[pair[0]] == pair[1]
class defaultdict(dict):
    __slots__ = ("default_factory", "__dict__", "__weakref__")
    def __init__(self, default_factory=None, *args, **named):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **named)
        self.default_factory = default_factory
    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value
    def copy(self):
        return type(self)(self.default_factory, self)
    def __repr__(self):
        return "defaultdict(" + repr(self.default_factory) + ", " + dict.__repr__(self) + ")"
class Counter(dict):
    def __init__(self, items=None, **named):
        super().__init__()
        self.update(items, **named)
    def __missing__(self, key):
        return 0
    def update(self, items=None, **named):
        if isinstance(items, dict):
            for key, count in items.items():
                self[key] = self.get(key, 0) + count
        elif items is not None:
            for key in items:
                self[key] = self.get(key, 0) + 1
        if named:
            self.update(named)
    def subtract(self, items=None, **named):
        if isinstance(items, dict):
            for key, count in items.items():
                self[key] = self.get(key, 0) - count
        elif items is not None:
            for key in items:
                self[key] = self.get(key, 0) - 1
        if named:
            self.subtract(named)
    def most_common(self, n=None):
        pairs = sorted(self.items(), key=lambda p: p[1], reverse=True)
        return pairs if n is None else pairs[:n]
    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key
    def total(self):
        return sum(self.values())
    def copy(self):
        return type(self)(self)
    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)
    def _combined(self, other, how):
        result = Counter()
        for key, count in self.items():
            new = how(count, other[key])
            if new > 0:
                result[key] = new
        for key, count in other.items():
            if key not in self:
                new = how(0, count)
                if new > 0:
                    result[key] = new
        return result
    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)
    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)
    def __or__(self, other):
        return self._combined(other, max)
    def __and__(self, other):
        return self._combined(other, min)
    def __pos__(self):
        return self._combined(Counter(), lambda a, b: a + b)
    def __neg__(self):
        return Counter()._combined(self, lambda a, b: a - b)
    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self
    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()
    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()
    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()
    def __iand__(self, other):
        for key, count in self.items():
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()
    def _all_le(self, other):
        return all(self[key] <= other[key] for c in (self, other) for key in c)
    if sys.version_info >= (3, 10):
        def __eq__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all(self[key] == other[key] for c in (self, other) for key in c)
        def __ne__(self, other):
            return not self == other if isinstance(other, Counter) else NotImplemented
        def __le__(self, other):
            return self._all_le(other) if isinstance(other, Counter) else NotImplemented
        def __lt__(self, other):
            return self <= other and self != other if isinstance(other, Counter) else NotImplemented
        def __ge__(self, other):
            return other._all_le(self) if isinstance(other, Counter) else NotImplemented
        def __gt__(self, other):
            return self >= other and self != other if isinstance(other, Counter) else NotImplemented
    def __repr__(self):
        if not self:
            return type(self).__name__ + "()"
        inner = ", ".join("%r: %r" % pair for pair in self.most_common())
        return type(self).__name__ + "({" + inner + "})"
class _Mapping:
    __slots__ = ()
    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default
    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True
    def keys(self):
        return KeysView(self)
    def values(self):
        return ValuesView(self)
    def items(self):
        return ItemsView(self)
    def __eq__(self, other):
        if not isinstance(other, (dict, _Mapping)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())
    __hash__ = None
    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if not default:
                raise
            return default[0]
        del self[key]
        return value
    def popitem(self):
        try:
            key = next(iter(self))
        except StopIteration:
            raise KeyError from None
        value = self[key]
        del self[key]
        return key, value
    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass
    def update(self, other=(), **named):
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in named.items():
            self[key] = value
    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default
class KeysView(_View):
    __slots__ = ()
    def __iter__(self):
        yield from self._of
    def __contains__(self, key):
        return key in self._of
    def __repr__(self):
        return "KeysView(" + repr(self._of) + ")"
class ValuesView(_View):
    __slots__ = ()
    def __iter__(self):
        for key in self._of:
            yield self._of[key]
    def __repr__(self):
        return "ValuesView(" + repr(self._of) + ")"
class ItemsView(_View):
    __slots__ = ()
    def __iter__(self):
        for key in self._of:
            yield key, self._of[key]
    def __repr__(self):
        return "ItemsView(" + repr(self._of) + ")"
class ChainMap(_Mapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]
    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)
    def __missing__(self, key):
        raise KeyError(key)
    def get(self, key, default=None):
        return self[key] if key in self else default
    def __contains__(self, key):
        return any(key in m for m in self.maps)
    def __iter__(self):
        seen = {}
        for mapping in reversed(self.maps):
            seen.update(dict.fromkeys(mapping))
        return iter(seen)
    def __len__(self):
        return len(set().union(*self.maps))
    def __setitem__(self, key, value):
        self.maps[0][key] = value
    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError("Key not found in the first mapping: %r" % (key,))
    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError("Key not found in the first mapping: %r" % (key,))
    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")
    def clear(self):
        self.maps[0].clear()
    def __bool__(self):
        return any(self.maps)
    def copy(self):
        return self.__class__(self.maps[0].copy(), *self.maps[1:])
    __copy__ = copy
    def new_child(self, m=None):
        return type(self)({} if m is None else m, *self.maps)
    @property
    def parents(self):
        return type(self)(*self.maps[1:])
    def __repr__(self):
        return "ChainMap(" + ", ".join(map(repr, self.maps)) + ")"
# The items stand in reverse, so that a dying deque frees its first item first;
# a list, so that it is one object for the collector, too.
class deque(list):
    maxlen = None
    def __init__(self, iterable=(), maxlen=None):
        list.__init__(self)
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
            self.maxlen = maxlen
        self.extend(iterable)
    def append(self, item):
        if self.maxlen is None or len(self) < self.maxlen:
            list.insert(self, 0, item)
        elif self.maxlen:
            list.insert(self, 0, item)
            list.pop(self)
    def appendleft(self, item):
        if self.maxlen is None or len(self) < self.maxlen:
            list.append(self, item)
        elif self.maxlen:
            list.append(self, item)
            list.pop(self, 0)
    def extend(self, items):
        if items is self:
            items = list(items)
        for item in items:
            self.append(item)
    def extendleft(self, items):
        for item in items:
            self.appendleft(item)
    def pop(self, *none):
        if none:
            raise TypeError("deque.pop() takes no arguments (%d given)" % len(none)
                            if sys.version_info >= (3, 9) else "pop() takes no arguments (%d given)" % len(none))
        if not len(self):
            raise IndexError("pop from an empty deque")
        return list.pop(self, 0)
    def popleft(self):
        if not len(self):
            raise IndexError("pop from an empty deque")
        return list.pop(self)
    def remove(self, item):
        for i in range(len(self) - 1, -1, -1):
            have = list.__getitem__(self, i)
            if have is item or have == item:
                del have
                list.__delitem__(self, i)
                return
        if sys.version_info >= (3, 10):
            raise ValueError(repr(item) + " is not in deque")
        raise ValueError("deque.remove(x): x not in deque")
    def insert(self, at, item):
        if self.maxlen is not None and len(self) >= self.maxlen:
            raise IndexError("deque already at its maximum size")
        size = len(self)
        at = max(0, at + size) if at < 0 else min(at, size)
        list.insert(self, size - at, item)
    def index(self, item, *bounds):
        for i, have in enumerate(self):
            if have == item:
                return i
        raise ValueError(repr(item) + " is not in deque")
    def rotate(self, n=1):
        size = len(self)
        for _ in range(n % size if size else 0):
            list.append(self, list.pop(self, 0))
    def count(self, item):
        return sum(1 for have in self if have == item)
    def copy(self):
        return type(self)(self, self.maxlen)
    __copy__ = copy
    def __iter__(self):
        size = len(self)
        for i in range(size - 1, -1, -1):
            if len(self) != size:
                raise RuntimeError("deque mutated during iteration")
            yield list.__getitem__(self, i)
    def __reversed__(self):
        return iter([list.__getitem__(self, i) for i in range(len(self))])
    def _place(self, at):
        if not hasattr(at, "__index__"):
            raise TypeError("sequence index must be integer, not '" + type(at).__name__ + "'")
        size = len(self)
        if not -size <= at < size:
            raise IndexError("deque index out of range")
        return -1 - at
    def __getitem__(self, at):
        return list.__getitem__(self, self._place(at))
    def __setitem__(self, at, item):
        list.__setitem__(self, self._place(at), item)
    def __delitem__(self, at):
        list.__delitem__(self, self._place(at))
    def __contains__(self, item):
        return any(have is item or have == item for have in self)
    def __add__(self, other):
        return type(self)([*self, *other], self.maxlen)
    def __iadd__(self, other):
        self.extend(other)
        return self
    def __mul__(self, n):
        return type(self)([*self] * n, self.maxlen)
    def __eq__(self, other):
        return isinstance(other, deque) and [*self] == [*other]
    def __lt__(self, other):
        return [*self] < [*other] if isinstance(other, deque) else NotImplemented
    def __le__(self, other):
        return [*self] <= [*other] if isinstance(other, deque) else NotImplemented
    def __gt__(self, other):
        return [*self] > [*other] if isinstance(other, deque) else NotImplemented
    def __ge__(self, other):
        return [*self] >= [*other] if isinstance(other, deque) else NotImplemented
    def __hash__(self):
        raise TypeError("unhashable type: 'collections.deque'")
    def __imul__(self, n):
        items = [*self] * n
        self.clear()
        self.extend(items)
        return self
    def __repr__(self):
        size = "" if self.maxlen is None else ", maxlen=%d" % self.maxlen
        return type(self).__name__ + "(" + repr([*self]) + size + ")"
class _Field:
    __slots__ = ("_at", "__doc__")
    def __init__(self, at):
        self._at = at
        self.__doc__ = "Alias for field number %d" % at
    def __get__(self, row, owner=None):
        return self if row is None else tuple.__getitem__(row, self._at)
    def __set__(self, row, value):
        raise AttributeError("can't set attribute")
_KEYWORDS = ("False None True and as assert async await break class continue def del elif else except finally for from global if "
             "import in is lambda nonlocal not or pass raise return try while with yield").split()
def _check_fields(typename, fields):
    for name in [typename] + fields:
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: " + repr(name))
        if name in _KEYWORDS:
            raise ValueError("Type names and field names cannot be a keyword: " + repr(name))
    seen = set()
    for name in fields:
        if name[0] == "_":
            raise ValueError("Field names cannot start with an underscore: " + repr(name))
        if name in seen:
            raise ValueError("Encountered duplicate field name: " + repr(name))
        seen.add(name)
def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    if rename:
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS or name[0] == "_" or name in names[:i]:
                names[i] = "_" + str(i)
        _check_fields(typename, [])
    else:
        _check_fields(typename, names)
    fields = tuple(names)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    missing = dict(zip(fields[len(fields) - len(defaults):], defaults))
    how = "def __new__(_cls, " + "".join(f + ", " for f in fields) + "):\n return _new(_cls, (" + "".join(f + ", " for f in fields) + "))\n"
    if sys.version_info[:2] == (3, 9):
        how = "__new__ = lambda _cls, " + "".join(f + ", " for f in fields) + ": _new(_cls, (" + "".join(f + ", " for f in fields) + "))\n"
    space = {"_new": tuple.__new__, "__name__": "namedtuple_" + typename}
    exec(how.replace(", )", ",)").replace("lambda _cls, :", "lambda _cls:").replace("(,)", "()"), space)
    __new__ = space["__new__"]
    __new__.__qualname__ = typename + ".__new__"
    if defaults:
        __new__.__defaults__ = defaults
    size = len(fields)
    def __repr__(self):
        inner = ", ".join(f + "=" + repr(v) for f, v in zip(fields, self))
        return type(self).__name__ + "(" + inner + ")"
    def _asdict(self):
        return dict(zip(fields, self))
    def _replace(self, **named):
        new = self._make([named.pop(f, v) for f, v in zip(fields, self)])
        if named:
            raise (TypeError if sys.version_info >= (3, 13) else ValueError)("Got unexpected field names: " + repr(list(named)))
        return new
    def _make(cls, values):
        new = tuple.__new__(cls, values)
        if len(new) != size:
            raise TypeError("Expected %d arguments, got %d" % (size, len(new)))
        return new
    space = {"__new__": __new__, "_fields": fields, "__slots__": (), "__repr__": __repr__,
             "_asdict": _asdict, "_replace": _replace, "_make": classmethod(_make),
             "_field_defaults": missing, "__doc__": typename + "(" + ", ".join(fields) + ")",
             "__match_args__": fields, "__getnewargs__": lambda self: tuple(self)}
    for i, f in enumerate(fields):
        space[f] = _Field(i)
    made = type(typename, (tuple,), space)
    made.__module__ = sys._getframe(0).f_globals.get("__name__", "__main__") if module is None else module
    return made
class UserDict(_Mapping):
    def __init__(self, other=None, **named):
        self.data = {}
        if other is not None:
            self.update(other)
        if named:
            self.update(named)
    def __len__(self):
        return len(self.data)
    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(type(self), "__missing__"):
            return type(self).__missing__(self, key)
        raise KeyError(key)
    def __setitem__(self, key, item):
        self.data[key] = item
    def __delitem__(self, key):
        del self.data[key]
    def __iter__(self):
        return iter(self.data)
    def __contains__(self, key):
        return key in self.data
    def copy(self):
        new = type(self)()
        new.data = self.data.copy()
        return new
    def __repr__(self):
        return repr(self.data)
class UserList:
    def __init__(self, items=None):
        self.data = [] if items is None else list(items.data if isinstance(items, UserList) else items)
    def __repr__(self):
        return repr(self.data)
    def _of(self, other):
        return other.data if isinstance(other, UserList) else other
    def __eq__(self, other):
        return self.data == self._of(other)
    def __lt__(self, other):
        return self.data < self._of(other)
    __hash__ = None
    def __contains__(self, item):
        return item in self.data
    def __len__(self):
        return len(self.data)
    def __getitem__(self, i):
        return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]
    def __setitem__(self, i, item):
        self.data[i] = item
    def __delitem__(self, i):
        del self.data[i]
    def __add__(self, other):
        return type(self)(self.data + list(self._of(other)))
    def __radd__(self, other):
        return type(self)(list(other) + self.data)
    def __iadd__(self, other):
        self.data += self._of(other)
        return self
    def __mul__(self, n):
        return type(self)(self.data * n)
    def append(self, item):
        self.data.append(item)
    def insert(self, i, item):
        self.data.insert(i, item)
    def pop(self, i=-1):
        return self.data.pop(i)
    def remove(self, item):
        self.data.remove(item)
    def clear(self):
        self.data.clear()
    def copy(self):
        return type(self)(self)
    def count(self, item):
        return self.data.count(item)
    def index(self, item, *args):
        return self.data.index(item, *args)
    def reverse(self):
        self.data.reverse()
    def sort(self, *args, **named):
        self.data.sort(*args, **named)
    def extend(self, other):
        self.data.extend(self._of(other))
class UserString:
    def __init__(self, text):
        self.data = str(text)
    def __str__(self):
        return self.data
    def __repr__(self):
        return repr(self.data)
    def __len__(self):
        return len(self.data)
    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, UserString) else other)
    def __hash__(self):
        return hash(self.data)
    def __add__(self, other):
        return type(self)(self.data + str(other))
    def __getitem__(self, i):
        return type(self)(self.data[i])
    def upper(self):
        return type(self)(self.data.upper())
