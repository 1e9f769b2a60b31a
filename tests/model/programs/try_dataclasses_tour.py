from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, is_dataclass, InitVar
from typing import List, Optional, ClassVar
@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: List[str] = field(default_factory=list)
    count: ClassVar[int] = 0
    def __post_init__(self): Item.count += 1
    def __del__(self): print("del", self.name)
a = Item("a"); b = Item("b", 2.0, ["x"])
print(a, b, a == Item("a"), Item.count)
print(asdict(b), astuple(b), [f.name for f in fields(Item)], is_dataclass(a))
c = replace(b, name="c"); print(c, c.tags is b.tags); del c
@dataclass(frozen=True, order=True)
class P:
    x: int
    y: int = 0
print(P(1) < P(2), sorted([P(2, 1), P(1, 5), P(1, 2)]), hash(P(1)) == hash(P(1)), {P(1): "v"}[P(1)])
try: P(1).x = 5
except FrozenInstanceError as e: print(type(e).__name__, e)
@dataclass
class Base:
    id: int
    secret: str = field(default="s", repr=False, compare=False)
@dataclass
class Child(Base):
    extra: Optional[Item] = None
    scale: InitVar[int] = 2
    total: int = field(init=False)
    def __post_init__(self, scale): self.total = self.id * scale
ch = Child(3, extra=Item("inner"), scale=4); print(ch, ch == Child(3, "other", Item("inner"), 4)); del ch
try: Child()
except TypeError as e: print(str(e).split("__init__()")[-1])
try:
    @dataclass
    class Bad: x: list = []
except ValueError as e: print(str(e)[:30])
try:
    @dataclass
    class Worse:
        a: int = 1
        b: str
except TypeError as e: print(str(e)[:30])
print(Item.__annotations__["price"], list(Child.__dataclass_fields__), Base(1) != Base(2), Base.__match_args__ if hasattr(Base, "__match_args__") else ("id", "secret"))
del a, b; print("end")
