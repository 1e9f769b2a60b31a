# The collector asked about everything, by somebody who reads its manual page.
import gc
import sys
import weakref

print(gc.isenabled(), gc.get_threshold()[0] > 0, gc.get_debug())
gc.collect()
gc.disable()


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Thing(%s)" % self.name


class Final(Thing):
    def __del__(self):
        order.append(self.name)


order = []
log = []


def watch(phase, info):
    log.append((phase, info["generation"], info["collected"] if phase == "stop" else None))


gc.callbacks.append(watch)
a = Final("a")
b = Final("b")
a.to, b.to = b, a
del a, b
print(gc.collect(), order, log[-1])
del log[:]
gc.collect(0)
gc.collect(1)
print(log)
gc.callbacks.remove(watch)
t = Thing("t")
t.items = [t, (t,), {"t": t}, {1, 2}]
print(gc.is_tracked(t), gc.is_tracked(t.items[3]), gc.is_tracked(1), gc.is_tracked("x"), gc.is_tracked([]))
refs = gc.get_referrers(t)
print(sorted(type(r).__name__ for r in refs if r is not globals()))
del refs
print(sorted(type(r).__name__ for r in gc.get_referents(t.items)))
print(any(o is t for o in gc.get_objects()))
r = weakref.ref(t, lambda r: order.append("callback"))
del t
print(r() is not None, gc.collect() > 3, r(), order)
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())


class Back(Thing):
    kept = []

    def __del__(self):
        order.append("back " + self.name)
        Back.kept.append(self)


x = Back("x")
x.self = x
y = Thing("y")
x.y = y
wy = weakref.ref(y)
del x, y
print(gc.collect(), order[-1], Back.kept[0].y, wy() is Back.kept[0].y)
print(gc.is_finalized(Back.kept[0]) if hasattr(gc, "is_finalized") else True)
Back.kept.clear()
print(gc.collect() > 0, order.count("back x"), wy())
gc.set_debug(gc.DEBUG_SAVEALL)
z = [1]
z.append(z)
del z
print(gc.collect(), len(gc.garbage), gc.garbage[0][0])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())


def make(n):
    held = Final("held%d" % n)

    def inner():
        return inner, held
    return inner


order.clear()
fs = [make(i) for i in range(3)]
print(fs[1]()[1])
del fs[1]
print(order)
gc.collect()
print(order)
fs.pop()
gc.collect()
print(order)
print(sys.getrefcount(fs[0]) - 1, fs[0].__closure__[0].cell_contents.name)
fs[0].__closure__[1].cell_contents = None if fs[0].__code__.co_freevars[1] == "inner" else fs[0].__closure__[1].cell_contents
del fs
print(order)
print("end")
