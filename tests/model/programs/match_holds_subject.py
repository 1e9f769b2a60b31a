# needs 3.10
# match: who holds the subject and the captures, on each way out.
class D:
    __match_args__ = ("name", "part")
    def __init__(self, name, part=None): self.name = name; self.part = part
    def __del__(self): print("del", self.name)
def kind(x):
    match x:
        case D("a", part=None): return "a alone"
        case D(name, D(inner)): return "nested %s %s" % (name, inner)
        case [first, *rest] if len(rest) > 1:
            r = first.name, [t.name for t in rest]
            return r
        case [only]: return only.name
        case {"k": v, **others}: return v.name, sorted(others)
        case str() | bytes() as text: return "text", len(text)
        case int(n) if n > 5: return "big", n
        case None | True: return "constant"
        case _: return "other"
print(kind(D("a")))
print(kind(D("o", D("i"))))
print(kind([D("1"), D("2"), D("3")]))
print(kind([D("one")]))
print(kind({"k": D("v"), "x": D("dx")}))
print(kind("abc"), kind(b"x"), kind(9), kind(2), kind(None), kind(True))
def temp():
    match D("temp"):
        case D(name="nope"): print("no")
        case D(name=n): print("matched", n)
    print("after match")
temp()
def captured():
    match D("c0"), D("c1"):
        case [a, b]:
            print("captured")
    print("still", a.name)
    del a
    print("and", b.name)
captured()
def failing(x):
    match x:
        case [first, second, 5]: print("no")
        case [f, *_]:
            print("fell", f.name)
failing([D("f1"), D("f2"), 6])
class Guard:
    def __eq__(self, o): print("eq"); return False
class NS: value = Guard()
def dotted(x):
    match x:
        case NS.value: return 1
        case (1 | 2) as n: return n
        case -1 | 1.5 | "s" | 2+3j: return "lit"
    return "none"
print(dotted(3), dotted(1), dotted(1.5), dotted(2+3j))
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i
match Seq():
    case [x, y]: print("seq")
    case _: print("no sequence")
import collections.abc
class Seq2(collections.abc.Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return D("s%d" % i)
match Seq2():
    case [x, *y]: print(x.name, len(y))
del x, y
try:
    match D("bad"):
        case D(1, 2, 3): pass
except TypeError as e: print(e)
match (1, D("tuple")):
    case (1, d) if d.name == "no": print("no")
    case (1, d): print("yes", d.name)
print("d", d.name)
