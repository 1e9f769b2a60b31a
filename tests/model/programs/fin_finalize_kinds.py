# weakref.finalize: order, arguments, detach, atexit.
import atexit
import gc
import weakref

gc.disable()


class Obj:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  __del__", self.tag)


class Arg:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  arg", self.tag)


def note(*args, **kw):
    print("  note", [getattr(a, "tag", a) for a in args], sorted(kw))
    return len(args)


o = Obj("one")
f1 = weakref.finalize(o, note, "first")
f2 = weakref.finalize(o, note, Arg("in args"), k=1)
print(f1.alive, f2.alive)
del o
print(f1.alive, f2.alive, f2())
o = Obj("two")
f = weakref.finalize(o, note, Arg("called"))
print(f(), f.alive, f())
del o
o = Obj("three")
f = weakref.finalize(o, note, Arg("detached"))
obj, func, args, kw = f.detach()
print(obj is o, func is note, len(args), kw)
del obj, args
del o
o = Obj("four")
f = weakref.finalize(o, note, "peeked")
print(f.peek()[0] is o)
del o
ring = [Obj("ring")]
ring.append(ring)
weakref.finalize(ring[0], note, "ring")
del ring
print("before collect")
gc.collect()
last = Obj("at exit")
fin = weakref.finalize(last, note, "exit fin")
quiet = weakref.finalize(last, note, "quiet")
quiet.atexit = False
print(fin.atexit)
atexit.register(print, "atexit runs")
