# Finalizers: order, rescue, errors, classes, half-made objects.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

import gc
import sys
import weakref
gc.disable()
gc.collect()
log = []
sys.unraisablehook = lambda u: print("  unraisable", type(u.exc_value).__name__, u.exc_value)
class Phoenix(R):
    nest = []
    def __del__(self):
        super().__del__()
        self.nest.append(self)
class Slotted:
    __slots__ = ("b", "a", "__weakref__")
    def __init__(self, **k):
        for n in k:
            setattr(self, n, k[n])
    def __del__(self):
        print("  free slotted")
class Sub(Slotted):
    __slots__ = ("d", "c")
class SubDict(Slotted):
    pass
p = Phoenix("p")
w = weakref.ref(p, lambda r: print("  callback"))
del p
print(len(Phoenix.nest), w() is None)
Phoenix.nest.pop()
print("really gone", w() is None)
Slotted(a=R("a"), b=R("b"))
Sub(a=R("a"), b=R("b"), c=R("c"), d=R("d"))
SubDict(a=R("a"), x=R("x"), b=R("b"), w=R("w"))
class Bad(R):
    def __del__(self):
        x = R("local of bad del")
        raise ValueError("bad")
Bad("bad")
print("after bad")
class Chain(R):
    def __init__(self, t, n=None):
        super().__init__(t)
        self.n = n
Chain("1", Chain("2", Chain("3")))
class Late:
    pass
l = Late()
Late.__del__ = lambda self: print("  late del")
del l
class Replacer(R):
    def __del__(self):
        print("  replacing", self.t)
        global slot
        slot = R("made in del")
slot = None
Replacer("r")
print(slot.t)
slot = None
class Deleter(R):
    def __del__(self):
        print("  deleter")
        registry.clear()
registry = {"a": R("reg a"), "b": R("reg b")}
Deleter("d")
print(registry)
class Cyc(R):
    def __del__(self):
        print("  cyc", self.t, hasattr(self, "me"))
def cyc():
    a, b = Cyc("a"), Cyc("b")
    a.me, b.me = b, a
    a.own = R("own of a")
cyc()
print(gc.collect())
class Count:
    n = 0
    def __init__(self):
        Count.n += 1
    def __del__(self):
        Count.n -= 1
l = [Count() for _ in range(5)]
print(Count.n)
l[1:3] = []
print(Count.n)
l = l[:1]
print(Count.n)
del l
print(Count.n)
class Half:
    def __new__(cls, t):
        self = super().__new__(cls)
        self.r = R("half " + t)
        if t == "bad":
            raise ValueError(t)
        return self
    def __init__(self, t):
        if t == "init":
            raise KeyError(t)
for t in ("good", "bad", "init"):
    try:
        Half(t)
    except Exception as e:
        print(type(e).__name__)
    print("next")
e = None
class Ctx:
    def __del__(self):
        try:
            raise ValueError
        except ValueError:
            print("  handled inside del", sys.exc_info()[0].__name__)
try:
    raise KeyError
except KeyError:
    Ctx()
    print(sys.exc_info()[0].__name__)
fin = weakref.finalize(R("fin"), print, "never?")
print(fin.alive)
o = R("finalized")
fin = weakref.finalize(o, print, "  finalize called", 1, sep="|")
print(fin.alive, fin.peek()[0] is o)
fin.atexit = False
del o
print(fin.alive)
o = R("detached")
fin = weakref.finalize(o, print, "no")
fin.detach()
del o
print("end")
