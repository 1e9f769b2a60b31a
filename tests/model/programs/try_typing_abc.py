from abc import ABC, abstractmethod, ABCMeta
from typing import List, Dict, Optional, Union, Any, Callable, TypeVar, Generic, NamedTuple, Protocol, get_type_hints, Tuple, cast, Iterable, TYPE_CHECKING, runtime_checkable, TypedDict
import collections.abc as cabc
class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name}: {self.area():.1f}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
print(Sq(3).describe(), isinstance(Sq(1), Shape), sorted(Shape.__abstractmethods__))
try: Shape()
except TypeError as e: print("TypeError", "abstract" in str(e))
@Shape.register
class Fake: pass
print(isinstance(Fake(), Shape), issubclass(Fake, Shape))
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); s.push(2); print(s.pop(), s.items, T.__name__)
class Emp(NamedTuple):
    name: str
    id: int = 3
print(Emp("g"), Emp("g", 4).id, Emp._fields, Emp("a") == ("a", 3))
def f(a: int, b: Optional[str] = None, *c: Any) -> Dict[str, int]: return {}
print(sorted(f.__annotations__), List[int], Dict[str, List[int]], Tuple[int, ...], Optional[int] == Union[int, None], cast(int, "x"), TYPE_CHECKING)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(5, HasLen))
class Seq(cabc.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
q = Seq(3, 1, 2); print(list(reversed(q)), q.index(2), q.count(1), 1 in q, list(q), isinstance(q, cabc.Iterable))
class M(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(); m.update(a=1, b=2); print(m.pop("a"), dict(m), m.get("z", 9), m.setdefault("q", 5), list(m.items()), "b" in m, m == {"b": 2, "q": 5})
print(isinstance({}, cabc.Mapping), isinstance([], cabc.Hashable), isinstance("", cabc.Sequence), callable(print), isinstance(print, cabc.Callable), isinstance((x for x in ()), cabc.Generator), issubclass(dict, cabc.MutableMapping))
class TD(TypedDict): x: int
print(TD(x=1), type(TD(x=1)).__name__)
