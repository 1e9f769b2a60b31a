import sys
class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        if key not in self:
            raise KeyError(key)
        value = self.pop(key)
        if last:
            self[key] = value
            return
        rest = list(self.items())
        self.clear()
        self[key] = value
        self.update(rest)
    def pop(self, key, *default):
        if not default and key not in self:
            raise KeyError() if key is None else KeyError(*key) if type(key) is tuple else KeyError(key)
        return dict.pop(self, key, *default)
    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, self.pop(key)
    def copy(self):
        return type(self)(self)
    def __repr__(self):
        if not self:
            return type(self).__name__ + "()"
        if sys.version_info >= (3, 12):
            return type(self).__name__ + "(" + dict.__repr__(self) + ")"
        return type(self).__name__ + "(" + repr(list(self.items())) + ")"
    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)
class defaultdict(dict):
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
    def __repr__(self):
        if not self:
            return type(self).__name__ + "()"
        inner = ", ".join("%r: %r" % pair for pair in self.most_common())
        return type(self).__name__ + "({" + inner + "})"
class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]
    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
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
    def keys(self):
        return list(self)
    def values(self):
        return [self[k] for k in self]
    def items(self):
        return [(k, self[k]) for k in self]
    def __setitem__(self, key, value):
        self.maps[0][key] = value
    def __delitem__(self, key):
        del self.maps[0][key]
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
        if sys.version_info >= (3, 13):
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
    __hash__ = None
    def __repr__(self):
        size = "" if self.maxlen is None else ", maxlen=%d" % self.maxlen
        return type(self).__name__ + "(" + repr([*self]) + size + ")"
class _Field:
    __slots__ = ("_at",)
    def __init__(self, at):
        self._at = at
    def __get__(self, row, owner=None):
        return self if row is None else tuple.__getitem__(row, self._at)
    def __set__(self, row, value):
        raise AttributeError("can't set attribute")
def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = tuple(field_names)
    defaults = () if defaults is None else tuple(defaults)
    missing = dict(zip(reversed(fields), reversed(defaults)))
    def __new__(_cls, *args, **named):
        if len(args) > len(fields):
            raise TypeError(typename + ".__new__() takes " + str(len(fields) + 1)
                            + " positional arguments but " + str(len(args) + 1) + " were given")
        values = list(args)
        for f in fields[len(args):]:
            if f in named:
                values.append(named.pop(f))
            elif f in missing:
                values.append(missing[f])
            else:
                raise TypeError(typename + ".__new__() missing 1 required positional argument: " + repr(f))
        for f in named:
            raise TypeError(typename + ".__new__() got an unexpected keyword argument " + repr(f))
        return tuple.__new__(_cls, values)
    def __repr__(self):
        inner = ", ".join(f + "=" + repr(v) for f, v in zip(fields, self))
        return type(self).__name__ + "(" + inner + ")"
    def _asdict(self):
        return dict(zip(fields, self))
    def _replace(self, **named):
        for f in named:
            if f not in fields:
                raise ValueError("Got unexpected field names: " + repr([n for n in named if n not in fields]))
        return self._make([named.get(f, v) for f, v in zip(fields, self)])
    def _make(cls, values):
        return tuple.__new__(cls, values)
    space = {"__new__": __new__, "_fields": fields, "__slots__": (), "__repr__": __repr__,
             "_asdict": _asdict, "_replace": _replace, "_make": classmethod(_make),
             "_field_defaults": {f: missing[f] for f in fields if f in missing},
             "__match_args__": fields, "__getnewargs__": lambda self: tuple(self)}
    for i, f in enumerate(fields):
        space[f] = _Field(i)
    made = type(typename, (tuple,), space)
    try:
        made.__module__ = sys._getframe(1).f_globals.get("__name__", "__main__")
    except AttributeError:
        pass
    return made
class UserDict:
    def __init__(self, other=None, **named):
        self.data = {}
        if other is not None:
            self.data.update(other)
        self.data.update(named)
    def __len__(self):
        return len(self.data)
    def __getitem__(self, key):
        return self.data[key]
    def __setitem__(self, key, item):
        self.data[key] = item
    def __delitem__(self, key):
        del self.data[key]
    def __iter__(self):
        return iter(self.data)
    def __contains__(self, key):
        return key in self.data
    def get(self, key, default=None):
        return self.data.get(key, default)
    def keys(self):
        return self.data.keys()
    def values(self):
        return self.data.values()
    def items(self):
        return self.data.items()
    def pop(self, key, *default):
        return self.data.pop(key, *default)
    def __repr__(self):
        return repr(self.data)
