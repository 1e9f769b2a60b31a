import abc
from collections.abc import Mapping, Iterable, Sequence, MutableMapping
print(isinstance({}, Mapping), isinstance([], Iterable), isinstance(3, Iterable), isinstance((), Sequence))
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M()
m.update(a=1, b=2)
print(m.get("a"), m.pop("b"), list(m.items()), "a" in m, m.setdefault("c", 4), list(m.keys()), list(m.values()), m == {"a": 1, "c": 4})
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
try:
    A()
except TypeError as e:
    print(e)
A.register(int)
print(isinstance(3, A), issubclass(bool, A), issubclass(str, A))
class I:
    def __iter__(self): return iter(())
print(isinstance(I(), Iterable))
import numbers
print(isinstance(3, numbers.Number), isinstance(2.5, numbers.Rational), isinstance(3, numbers.Rational))
from collections.abc import (Callable, Collection, Container, Generator, Hashable, Iterator, MutableSequence, MutableSet,
                             Reversible, Set, Sized, KeysView)
for kind in (int, str, list, dict, set, frozenset, tuple, type(None), type(lambda: 0), range, bytes):
    print(kind.__name__, *[issubclass(kind, k) + 0 for k in (Hashable, Iterable, Iterator, Sized, Container, Collection,
                           Callable, Set, MutableSet, Mapping, MutableMapping, Sequence, MutableSequence, Reversible)])
class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = list(items)
    def __contains__(self, item): return item in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def add(self, item):
        if item not in self.items:
            self.items.append(item)
    def discard(self, item):
        if item in self.items:
            self.items.remove(item)
b = Bag([1, 2, 3])
print(list(b & {2, 3}), list(b | [4]), list(b - {1}), b <= {1, 2, 3, 4}, b == {1, 2, 3}, b.isdisjoint([9]))
b |= {7}
b -= {1}
b.remove(2)
print(b.items, b.pop(), list(b ^ {3, 8}))
try:
    b.remove(55)
except KeyError as e:
    print("KeyError", e)
class Row(Sequence):
    def __init__(self, *items): self.items = items
    def __getitem__(self, i): return self.items[i]
    def __len__(self): return len(self.items)
r = Row(1, 2, 3, 2)
print(list(r), 2 in r, r.index(3), r.count(2), list(reversed(r)))
try:
    Sequence()
except TypeError as e:
    print("abstract")
def g():
    yield 1
print(isinstance(g(), Generator), isinstance(g(), Iterator), isinstance({}.keys(), KeysView), hash(Row) == hash(Row))
