import sys
import collections
from collections import _Mapping
from _model import function, method
from abc import ABCMeta, abstractmethod
_Alias = type(list[int]) if sys.version_info >= (3, 9) else None
def _has(cls, *names):
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True
def _of(cls, params):
    return _Alias(cls, params)
def _one_trick(name, *methods, alias=True):
    def hook(cls, other):
        if cls is made:
            return _has(other, *methods)
        return NotImplemented
    space = {"__slots__": (), "__module__": "collections.abc", "__subclasshook__": classmethod(hook)}
    for method in methods:
        space[method] = abstractmethod(_METHODS[method])
    if alias and _Alias:
        space["__class_getitem__"] = classmethod(_of)
    made = ABCMeta(name, (), space)
    return made
class _Methods:
    def __hash__(self):
        return 0
    def __iter__(self):
        while False:
            yield None
    def __next__(self):
        raise StopIteration
    def __len__(self):
        return 0
    def __contains__(self, x):
        return False
    def __call__(self, *args, **kwds):
        return False
    def __await__(self):
        yield
    def __aiter__(self):
        return AsyncIterator()
    async def __anext__(self):
        raise StopAsyncIteration
_METHODS = _Methods.__dict__
Hashable = _one_trick("Hashable", "__hash__", alias=False)
Sized = _one_trick("Sized", "__len__", alias=False)
Iterable = _one_trick("Iterable", "__iter__")
Container = _one_trick("Container", "__contains__")
Callable = _one_trick("Callable", "__call__")
Awaitable = _one_trick("Awaitable", "__await__")
AsyncIterable = _one_trick("AsyncIterable", "__aiter__")
class Iterator(Iterable):
    __slots__ = ()
    @abstractmethod
    def __next__(self):
        raise StopIteration
    def __iter__(self):
        return self
    @classmethod
    def __subclasshook__(cls, other):
        return _has(other, "__iter__", "__next__") if cls is Iterator else NotImplemented
class Reversible(Iterable):
    __slots__ = ()
    @abstractmethod
    def __reversed__(self):
        while False:
            yield None
    @classmethod
    def __subclasshook__(cls, other):
        return _has(other, "__reversed__", "__iter__") if cls is Reversible else NotImplemented
class Generator(Iterator):
    __slots__ = ()
    def __next__(self):
        return self.send(None)
    @abstractmethod
    def send(self, value):
        raise StopIteration
    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        if val is None:
            if tb is None:
                raise typ
            val = typ()
        raise val
    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("generator ignored GeneratorExit")
    @classmethod
    def __subclasshook__(cls, other):
        return _has(other, "__iter__", "__next__", "send", "throw", "close") if cls is Generator else NotImplemented
class Coroutine(Awaitable):
    __slots__ = ()
    @abstractmethod
    def send(self, value):
        raise StopIteration
    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise typ
    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
    @classmethod
    def __subclasshook__(cls, other):
        return _has(other, "__await__", "send", "throw", "close") if cls is Coroutine else NotImplemented
class AsyncIterator(AsyncIterable):
    __slots__ = ()
    @abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration
    def __aiter__(self):
        return self
    @classmethod
    def __subclasshook__(cls, other):
        return _has(other, "__anext__", "__aiter__") if cls is AsyncIterator else NotImplemented
class AsyncGenerator(AsyncIterator):
    __slots__ = ()
class Collection(Sized, Iterable, Container):
    __slots__ = ()
    @classmethod
    def __subclasshook__(cls, other):
        return _has(other, "__len__", "__iter__", "__contains__") if cls is Collection else NotImplemented
class Set(Collection):
    __slots__ = ()
    @classmethod
    def _from_iterable(cls, it):
        return cls(it)
    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(item in other for item in self)
    def __lt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)
    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(item in self for item in other)
    def __gt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)
    def __eq__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)
    __hash__ = None
    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value in self)
    __rand__ = __and__
    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for part in (self, other) for value in part)
    __ror__ = __or__
    def __sub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        other = other if isinstance(other, Set) else self._from_iterable(other)
        return self._from_iterable(value for value in self if value not in other)
    def __rsub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value not in self)
    def __xor__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        other = other if isinstance(other, Set) else self._from_iterable(other)
        return (self - other) | (other - self)
    __rxor__ = __xor__
    def isdisjoint(self, other):
        return not any(value in self for value in other)
    def _hash(self):
        return hash(frozenset(self))
class MutableSet(Set):
    __slots__ = ()
    @abstractmethod
    def add(self, value):
        raise NotImplementedError
    @abstractmethod
    def discard(self, value):
        raise NotImplementedError
    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)
    def pop(self):
        try:
            value = next(iter(self))
        except StopIteration:
            raise KeyError from None
        self.discard(value)
        return value
    def clear(self):
        try:
            while True:
                self.pop()
        except KeyError:
            pass
    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self
    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self
    def __isub__(self, it):
        if it is self:
            self.clear()
        else:
            for value in it:
                self.discard(value)
        return self
class Mapping(Collection):
    __slots__ = ()
    __abc_tpflags__ = 1 << 6
    @abstractmethod
    def __getitem__(self, key):
        raise KeyError
    get, __contains__ = _Mapping.get, _Mapping.__contains__
    def keys(self):
        return KeysView(self)
    def items(self):
        return ItemsView(self)
    def values(self):
        return ValuesView(self)
    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())
    __hash__ = None
    __reversed__ = None
class MappingView(Sized):
    __slots__ = ("_mapping",)
    def __init__(self, mapping):
        self._mapping = mapping
    def __len__(self):
        return len(self._mapping)
    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._mapping)
    if _Alias:
        __class_getitem__ = classmethod(_of)
class KeysView(MappingView, Set):
    __slots__ = ()
    @classmethod
    def _from_iterable(cls, it):
        return set(it)
    def __contains__(self, key):
        return key in self._mapping
    def __iter__(self):
        yield from self._mapping
class ItemsView(MappingView, Set):
    __slots__ = ()
    @classmethod
    def _from_iterable(cls, it):
        return set(it)
    def __contains__(self, item):
        key, value = item
        try:
            v = self._mapping[key]
        except KeyError:
            return False
        return v is value or v == value
    def __iter__(self):
        for key in self._mapping:
            yield (key, self._mapping[key])
class ValuesView(MappingView, Collection):
    __slots__ = ()
    def __contains__(self, value):
        for key in self._mapping:
            v = self._mapping[key]
            if v is value or v == value:
                return True
        return False
    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]
class MutableMapping(Mapping):
    __slots__ = ()
    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError
    @abstractmethod
    def __delitem__(self, key):
        raise KeyError
    pop, popitem, clear = _Mapping.pop, _Mapping.popitem, _Mapping.clear
    update, setdefault = _Mapping.update, _Mapping.setdefault
class Sequence(Reversible, Collection):
    __slots__ = ()
    __abc_tpflags__ = 1 << 5
    @abstractmethod
    def __getitem__(self, index):
        raise IndexError
    def __iter__(self):
        i = 0
        try:
            while True:
                v = self[i]
                yield v
                i += 1
        except IndexError:
            return
    def __contains__(self, value):
        for v in self:
            if v is value or v == value:
                return True
        return False
    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]
    def index(self, value, start=0, stop=None):
        start = max(len(self) + start, 0) if start < 0 else start
        stop = len(self) if stop is None else stop + len(self) if stop < 0 else stop
        for i in range(start, min(stop, len(self))):
            v = self[i]
            if v is value or v == value:
                return i
        raise ValueError
    def count(self, value):
        return sum(1 for v in self if v is value or v == value)
class MutableSequence(Sequence):
    __slots__ = ()
    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError
    @abstractmethod
    def __delitem__(self, index):
        raise IndexError
    @abstractmethod
    def insert(self, index, value):
        raise IndexError
    def append(self, value):
        self.insert(len(self), value)
    def clear(self):
        try:
            while True:
                self.pop()
        except IndexError:
            pass
    def reverse(self):
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]
    def extend(self, values):
        if values is self:
            values = list(values)
        for v in values:
            self.append(v)
    def pop(self, index=-1):
        v = self[index]
        del self[index]
        return v
    def remove(self, value):
        del self[self.index(value)]
    def __iadd__(self, values):
        self.extend(values)
        return self
class ByteString(Sequence):
    __slots__ = ()
class Buffer(metaclass=ABCMeta):
    __slots__ = ()
for _abc, _kinds in ((Set, (frozenset, type({}.keys()), type({}.items()))), (MutableSet, (set,)), (Mapping, (type(type.__dict__),)),
                     (MutableMapping, (dict, collections.ChainMap, collections.UserDict)), (KeysView, (type({}.keys()),)),
                     (ItemsView, (type({}.items()),)), (ValuesView, (type({}.values()),)),
                     (Sequence, (tuple, str, range, memoryview, collections.UserString)),
                     (MutableSequence, (list, bytearray, collections.deque, collections.UserList)),
                     (ByteString, (bytes, bytearray)), (Sequence, (bytes,)), (Buffer, (bytes, bytearray, memoryview)),
                     (Reversible, (dict,)), (Callable, (function, method, type(len))),
                     (Generator, (type((lambda: (yield))()),))):
    for _kind in _kinds:
        _abc.register(_kind)
