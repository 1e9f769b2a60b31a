from typing import Generic, TypeVar, List, Optional, NamedTuple
X = TypeVar("X")
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Box(Generic[X]):
    def __init__(self, item: X) -> None: self.item = item
    def take(self) -> Optional[X]:
        item, self.item = self.item, None
        return item
b = Box[T](T("boxed"))
t = b.take()
print(t.n, b.take())
del t
class Pair(NamedTuple):
    left: T
    right: int = 3
p = Pair(T("left"))
print(p.right, p._fields)
q = p._replace(right=4)
del p
print("q holds left")
del q
def f(items: List[T]) -> None:
    items.pop()
    print("f")
f([T("popped")])
