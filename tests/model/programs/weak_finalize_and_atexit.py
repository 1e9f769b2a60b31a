# weakref.finalize: order, detach, alive, what it keeps.
import weakref, gc, sys
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __repr__(self): return "D(%s)" % self.name
def said(*a, **k): print("finalize", a, k)
a = D("a")
f = weakref.finalize(a, said, 1, k=2)
print(f.alive, f.atexit, f.peek()[1:] == (said, (1,), {"k": 2}))
g = weakref.finalize(a, said, "second")
del a
print(f.alive, f(), f.peek(), f.detach())
b = D("b")
h = weakref.finalize(b, said, "called by hand")
print(h(), h.alive)
del b
c = D("c")
i = weakref.finalize(c, said, "detached")
print(i.detach()[0] is c, i.alive)
del c
arg = D("arg")
t = D("target")
j = weakref.finalize(t, said, arg)
print(sys.getrefcount(arg) > 2)
del arg
del t
print("after target")
def trouble(x): print("called", x); return x * 2
u = D("u")
k = weakref.finalize(u, trouble, 21)
print(k())
del u
class Temp:
    def __init__(self, name):
        self.name = name
        self._fin = weakref.finalize(self, Temp.clean, name)
    @staticmethod
    def clean(name): print("clean", name)
    def close(self): self._fin()
with_close = Temp("one"); with_close.close(); del with_close
dropped = Temp("two"); dropped = None
cyc = Temp("three"); cyc.me = cyc; del cyc
gc.collect()
last = [Temp("exit%d" % n) for n in range(3)]
quiet = Temp("quiet"); quiet._fin.atexit = False
print("end of program")
