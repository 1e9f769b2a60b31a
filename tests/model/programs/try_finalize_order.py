import weakref, gc
class Res:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"Res({self.n!r})"
def done(*args, **kw):
    print("done", args, kw)
r = Res(1)
f = weakref.finalize(r, done, 1, 2, key="v")
print(f.alive, f.peek()[2:])
r.me = r
del r
print("still", f.alive)
print(gc.collect() > 0, f.alive)
r = Res(2)
f = weakref.finalize(r, done, "called")
print(f())
print(f(), f.alive)
del r
r = Res(3)
f = weakref.finalize(r, done, "detached")
obj, func, args, kwargs = f.detach()
print(obj, func is done, args, kwargs, f.alive)
del obj, r
r = Res(4)
a = weakref.finalize(r, done, "first")
b = weakref.finalize(r, done, "second")
b.atexit = False
print(a.atexit, b.atexit)
w = weakref.ref(r, lambda w: print("ref", w() is None))
del r
print("end")
last = Res(5)
c = weakref.finalize(last, done, "at exit")
d = weakref.finalize(last, done, "never"); d.atexit = False
