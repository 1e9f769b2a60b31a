import sys
import collections
from collections import _Mapping
from _model import function, method
from abc import ABCMeta, abstractmethod
_Alias = type(list[int]) if sys.version_info >= (3, 9) else None
def _alias(cls, params):
    return _Alias(cls, params)
# Who has these methods, and has not taken them away, is one of them.
def _offers(kind, name):
    for base in kind.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
    return False
def _known_by(*names):
    def equip(made):
        def hook(cls, kind):
            if cls is not made:
                return NotImplemented
            return all(_offers(kind, name) for name in names) or NotImplemented
        made.__subclasshook__ = classmethod(hook)
        return made
    return equip
def _open(name, walk):
    walk.__name__, walk.__qualname__ = name, name
    return abstractmethod(walk)
def _failing(name, error):
    def raises(self, *args):
        raise error
    return _open(name, raises)
def _empty(self):
    yield from ()
def _nothing(answer):
    return lambda self, *args, **named: answer
def _simple(name, trick, body, alias=True):
    space = {"__slots__": (), "__module__": "collections.abc", trick: _open(trick, body)}
    if alias and _Alias:
        space["__class_getitem__"] = classmethod(_alias)
    return _known_by(trick)(ABCMeta(name, (), space))
async def _no_more(self):
    raise StopAsyncIteration
def _paused(self):
    yield
Hashable = _simple("Hashable", "__hash__", _nothing(0), alias=False)
Sized = _simple("Sized", "__len__", _nothing(0), alias=False)
Iterable = _simple("Iterable", "__iter__", lambda self: _empty(self))
Container = _simple("Container", "__contains__", _nothing(False))
Callable = _simple("Callable", "__call__", _nothing(False))
Awaitable = _simple("Awaitable", "__await__", _paused)
AsyncIterable = _simple("AsyncIterable", "__aiter__", lambda self: AsyncIterator())
def _itself(self):
    return self
@_known_by("__iter__", "__next__")
class Iterator(Iterable):
    __slots__ = ()
    __next__ = _failing("__next__", StopIteration)
    __iter__ = _itself
@_known_by("__reversed__", "__iter__")
class Reversible(Iterable):
    __slots__ = ()
    __reversed__ = _open("__reversed__", lambda self: _empty(self))
def _throw(self, typ, val=None, tb=None):
    raise typ if val is None and tb is None else typ() if val is None else val
# What close() does to a generator; a coroutine may go on.
def _stopped(self):
    try:
        self.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return True
    return False
@_known_by("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    __slots__ = ()
    send = _failing("send", StopIteration)
    throw = _open("throw", _throw)
    def __next__(self):
        return self.send(None)
    def close(self):
        if not _stopped(self):
            raise RuntimeError("generator ignored GeneratorExit")
@_known_by("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    __slots__ = ()
    send = _failing("send", StopIteration)
    throw = _open("throw", lambda self, typ, val=None, tb=None: _throw(self, typ, val, tb))
    def close(self):
        _stopped(self)
@_known_by("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()
    __anext__ = _open("__anext__", _no_more)
    __aiter__ = _itself
class AsyncGenerator(AsyncIterator):
    __slots__ = ()
@_known_by("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()
# A method of two operands that is for operands of one kind alone.
def _among(kind, name, answer):
    def meet(self, other):
        return answer(self, other) if isinstance(other, kind()) else NotImplemented
    meet.__name__, meet.__qualname__ = name, "Set." + name
    return meet
def _covers(whole, part):
    return all(item in whole for item in part)
def _chosen(self, items, test):
    return self._from_iterable(item for item in items if test(item))
def _as_set(self, items):
    return items if isinstance(items, Set) else self._from_iterable(items)
def _without(self, items, other):
    return _chosen(self, items, lambda item: item not in other)
class Set(Collection):
    __slots__ = ()
    __hash__ = None
    _from_iterable = classmethod(lambda cls, it: cls(it))
    for _name, _answer in (("__le__", lambda a, b: len(a) <= len(b) and _covers(b, a)),
                           ("__lt__", lambda a, b: len(a) < len(b) and _covers(b, a)),
                           ("__ge__", lambda a, b: len(a) >= len(b) and _covers(a, b)),
                           ("__gt__", lambda a, b: len(a) > len(b) and _covers(a, b)),
                           ("__eq__", lambda a, b: len(a) == len(b) and _covers(b, a))):
        locals()[_name] = _among(lambda: Set, _name, _answer)
    for _name, _answer in (("__and__", lambda a, b: _chosen(a, b, lambda item: item in a)),
                           ("__or__", lambda a, b: a._from_iterable(item for part in (a, b) for item in part)),
                           ("__sub__", lambda a, b: _without(a, a, _as_set(a, b))),
                           ("__rsub__", lambda a, b: _without(a, b, a)),
                           ("__xor__", lambda a, b: _apart(a, _as_set(a, b)))):
        locals()[_name] = _among(lambda: Iterable, _name, _answer)
    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__
    del _name, _answer
    def isdisjoint(self, other):
        return not any(item in self for item in other)
    def _hash(self):
        return hash(frozenset(self))
def _apart(self, other):
    return (self - other) | (other - self)
class MutableSet(Set):
    __slots__ = ()
    add = _failing("add", NotImplementedError)
    discard = _failing("discard", NotImplementedError)
    def remove(self, value):
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)
    def pop(self):
        for value in self:
            break
        else:
            raise KeyError
        self.discard(value)
        return value
    def clear(self):
        while len(self):
            self.pop()
    def _each(self, act, items):
        for item in items:
            act(item)
        return self
    def __ior__(self, items):
        return self._each(self.add, items)
    def __iand__(self, items):
        return self._each(self.discard, self - items)
    def __isub__(self, items):
        return self._each(self.discard, list(self) if items is self else items)
    def _toggle(self, item):
        (self.discard if item in self else self.add)(item)
    def __ixor__(self, items):
        return self._each(self._toggle, list(self) if items is self else _as_set(self, items))
class Mapping(Collection):
    __slots__ = ()
    __abc_tpflags__ = 1 << 6
    __hash__ = __reversed__ = None
    __getitem__ = _failing("__getitem__", KeyError)
    get, __contains__ = _Mapping.get, _Mapping.__contains__
    keys = lambda self: KeysView(self)
    items = lambda self: ItemsView(self)
    values = lambda self: ValuesView(self)
    __eq__ = _among(lambda: Mapping, "__eq__", lambda a, b: dict(a.items()) == dict(b.items()))
class MappingView(Sized):
    __slots__ = ("_mapping",)
    if _Alias:
        __class_getitem__ = classmethod(_alias)
    def __init__(self, mapping):
        self._mapping = mapping
    def __len__(self):
        return len(self._mapping)
    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._mapping)
def _same(one, other):
    return one is other or one == other
class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(lambda cls, it: set(it))
    def __contains__(self, key):
        return key in self._mapping
    def __iter__(self):
        yield from self._mapping
class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(lambda cls, it: set(it))
    def __contains__(self, pair):
        try:
            return _same(self._mapping[pair[0]], pair[1])
        except KeyError:
            return False
    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]
class ValuesView(MappingView, Collection):
    __slots__ = ()
    def __contains__(self, value):
        return any(_same(mine, value) for mine in self)
    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]
class MutableMapping(Mapping):
    __slots__ = ()
    __setitem__ = _failing("__setitem__", KeyError)
    __delitem__ = _failing("__delitem__", KeyError)
    pop, popitem, clear = _Mapping.pop, _Mapping.popitem, _Mapping.clear
    update, setdefault = _Mapping.update, _Mapping.setdefault
class Sequence(Reversible, Collection):
    __slots__ = ()
    __abc_tpflags__ = 1 << 5
    __getitem__ = _failing("__getitem__", IndexError)
    def __iter__(self):
        at = -1
        while True:
            at += 1
            try:
                item = self[at]
            except IndexError:
                return
            yield item
    def __contains__(self, value):
        return any(_same(item, value) for item in self)
    def __reversed__(self):
        for at in range(len(self) - 1, -1, -1):
            yield self[at]
    def index(self, value, start=0, stop=None):
        for at in range(*slice(start, stop).indices(len(self))):
            if _same(self[at], value):
                return at
        raise ValueError
    def count(self, value):
        return sum(_same(item, value) for item in self)
class MutableSequence(Sequence):
    __slots__ = ()
    __setitem__ = _failing("__setitem__", IndexError)
    __delitem__ = _failing("__delitem__", IndexError)
    insert = _failing("insert", IndexError)
    def append(self, value):
        self.insert(len(self), value)
    def clear(self):
        while len(self):
            self.pop()
    def reverse(self):
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low, high = low + 1, high - 1
    def extend(self, values):
        for item in list(values) if values is self else values:
            self.append(item)
    def pop(self, index=-1):
        taken = self[index]
        del self[index]
        return taken
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
