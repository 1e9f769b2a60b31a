# A state machine, an undo stack, copy and deepcopy, enums, dataclasses, pickling by hand.
import copy
import enum
import gc
import weakref
from dataclasses import dataclass, field, replace, astuple, asdict, fields
from typing import Any, ClassVar, Dict, List, Optional

gc.disable()


class State(enum.Enum):
    IDLE = 1
    RUNNING = "run"
    DONE = enum.auto() if False else 3

    @property
    def final(self):
        return self is State.DONE

    def next(self):
        members = list(State)
        return members[(members.index(self) + 1) % len(members)]


class Perm(enum.IntFlag):
    R = 4
    W = 2
    X = 1


@dataclass(order=True)
class Entry:
    key: int
    value: Any = field(compare=False, default=None)
    tags: List[str] = field(default_factory=list, repr=False, compare=False)
    total: ClassVar[int] = 0

    def __post_init__(self):
        Entry.total += 1

    def __del__(self):
        Entry.total -= 1
        print("entry", self.key, "gone", Entry.total)


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx=0, dy=0):
        return replace(self, x=self.x + dx, y=self.y + dy)


class Undo:
    def __init__(self, doc):
        self.doc, self.stack, self.redo_ = doc, [], []

    def do(self, change):
        self.stack.append(copy.deepcopy(self.doc))
        self.redo_.clear()
        change(self.doc)

    def undo(self):
        self.redo_.append(self.doc)
        self.doc = self.stack.pop()


class Machine:
    table: Dict[State, str] = {State.IDLE: "start", State.RUNNING: "stop"}

    def __init__(self):
        self.state: Optional[State] = State.IDLE
        self.seen = []

    def __getattr__(self, name):
        if self.__class__.table.get(self.state) == name:
            def step():
                self.seen.append(self.state)
                self.state = self.state.next()
                return self
            return step
        raise AttributeError("cannot %s while %s" % (name, self.state.name))


m = Machine()
print(m.start().state, m.stop().state.final, m.seen)
try:
    m.start()
except AttributeError as e:
    print(e)
print(State("run"), State["IDLE"], State.DONE.value, [s.name for s in State], repr(State.IDLE), len(State))
print(State.IDLE is State(1), State.IDLE == 1, isinstance(State.IDLE, State), State.RUNNING in State, hash(State.IDLE) == hash(State.IDLE))
print(int(Perm.R | Perm.X), bool(Perm.R & Perm.W), Perm.X in (Perm.R | Perm.X), (Perm.R | Perm.W) ^ Perm.R == Perm.W)
a, b = Entry(2, "b"), Entry(1, "a", ["x"])
print(sorted([a, b]), a > b, a == Entry(2), max(a, b))
print(astuple(b), asdict(b)["tags"] is b.tags, [f.name for f in fields(Entry)])
u = Undo({"rows": [Entry(10)], "n": 1})
u.do(lambda d: d["rows"].append(Entry(11)))
u.do(lambda d: d.update(n=2))
print(len(u.stack), u.doc["n"], [e.key for e in u.doc["rows"]])
u.undo()
print(u.doc["n"], len(u.redo_))
u.do(lambda d: d["rows"].clear())
print(u.doc)
u = None
print("undo gone", Entry.total)
p = Point(1)
q = p.moved(dy=5)
print(p, q, hash(p) == hash(Point(1)), {p: 1}[Point(1, 0)], p.moved() == p)
try:
    p.x = 5
except AttributeError as e:
    print(type(e).__name__, e)
c = copy.copy(b)
print(c.tags is b.tags, copy.deepcopy(b).tags is b.tags, c == b)
shared = [Entry(7)]
pair = [shared, shared, (shared,)]
pair.append(pair)
deep = copy.deepcopy(pair)
print(deep[0] is deep[1], deep[2][0] is deep[0], deep[3] is deep, deep[0] is shared)
del shared, pair
print("pair dropped")
deep[3] = None
del deep
print("deep dropped")
w = weakref.WeakKeyDictionary()


class Key:
    pass


k = Key()
w[k] = Entry(99)
del k
print(len(w), Entry.total)
gc.collect()
print("end", Entry.total)
del a, b, c
