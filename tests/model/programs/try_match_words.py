# needs 3.10
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int
class T:
    __match_args__ = ("n",)
    def __init__(self, n): self.n = n
    def __del__(self): print("~", self.n)
def what(v):
    match v:
        case 0 | 1: return "small"
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "number"
        case "go" | "stop" as w: return "word " + w
        case str(s): return "text " + s
        case []: return "empty"
        case [x]: return f"one {x}"
        case [x, *rest]: return f"many {x} {rest}"
        case {"type": t, **more}: return f"dict {t} {more}"
        case P(x=0, y=yy): return f"on axis {yy}"
        case P(a, b): return f"point {a},{b}"
        case T(n): return f"T of {n}"
        case None: return "none"
        case _: return "other"
for v in (0, 500, 7, 2.5, "go", "hi", [], [1], (1, 2, 3), {"type": "a", "k": 1}, P(0, 3), P(1, 2), None, {1}, True): print(what(v))
print(what(T("tmp")))
def nested(c):
    match c:
        case {"user": {"name": str(name), "roles": [first, *_]}}: print(name, first)
        case [("add" | "sub") as op, int(a), int(b)]: print(op, a, b)
        case _: print("nothing")
nested({"user": {"name": "Z", "roles": ["admin", "x"]}}); nested(["add", 1, 2]); nested(["mul", 1, 2])
match T("subject"):
    case T(n=k): print("k", k)
print("after")
pair = [T(1), T(2)]
match pair:
    case [a, b]: print(a.n, b.n)
del pair, a; print("a gone"); del b
