# WeakSet, WeakKeyDictionary and proxies in a small game.
import gc
import weakref

gc.disable()


class Unit:
    alive = weakref.WeakSet()

    def __init__(self, name, team):
        self.name = name
        self.team = weakref.proxy(team)
        Unit.alive.add(self)
        team.units.append(self)

    def __del__(self):
        print("  unit", self.name)


class Team:
    def __init__(self, name):
        self.name = name
        self.units = []

    def __del__(self):
        print("  team", self.name)


red, blue = Team("red"), Team("blue")
for n in ("r1", "r2"):
    Unit(n, red)
b1 = Unit("b1", blue)
print(sorted(u.name for u in Unit.alive))
scores = weakref.WeakKeyDictionary({red: 1, b1: 5})
print(len(scores), scores[b1])
red.units.pop()
print(len(Unit.alive))
print(b1.team.name)
del blue
try:
    print(b1.team.name)
except ReferenceError as e:
    print("ReferenceError", e)
print("b1" in [u.name for u in Unit.alive])
del red
print(len(scores), sorted(u.name for u in Unit.alive))
others = weakref.WeakSet([b1])
print(Unit.alive == others, Unit.alive | others == others, b1 in others)
it = iter(others)
u = next(it)
del b1
print("held by loop name")
del u
print(len(others))
del it
print(len(others), len(scores))
print(weakref.getweakrefcount(Unit) >= 0)
t = Team("t")
p, q = weakref.proxy(t), weakref.proxy(t)
print(p is q, p.name, weakref.getweakrefcount(t))
p.name = "renamed"
print(t.name)
r1, r2 = weakref.ref(t), weakref.ref(t)
print(r1 is r2, r1 == r2, hash(r1) == hash(t))
d = weakref.WeakValueDictionary(a=t)
k = list(d.items())
del t, k
print(len(d), r1(), r1 == r2)
