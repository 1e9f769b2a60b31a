# Slots, properties, descriptors, dicts of instances, attributes of builtin kinds.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

class D:
    def __get__(self, o, t):
        print("  get", o is None)
        return None if o is None else o._v
    def __set__(self, o, v):
        print("  set")
        o._v = v
    def __delete__(self, o):
        print("  delete")
        del o._v
class S:
    __slots__ = ("z", "a", "m", "_v")
    d = D()
    def __init__(self, *t):
        for n, v in zip(("m", "z", "a"), t):
            setattr(self, n, R(v))
class P:
    def __init__(self):
        self._x = R("x0")
    @property
    def x(self):
        return self._x
    @x.setter
    def x(self, v):
        self._x = v
    @x.deleter
    def x(self):
        del self._x
s = S("m", "z", "a")
s.d = R("d0")
s.d = R("d1")
print(s.d.t)
del s.d
try:
    s.d
except AttributeError as e:
    print(e)
s.a = None
print("a replaced")
del s.z
try:
    s.z
except AttributeError as e:
    print(e)
try:
    s.q = 1
except AttributeError as e:
    print("no q")
del s
print("slots gone")
p = P()
p.x = R("x1")
print(p.x.t)
del p.x
p.x = R("x2")
p.__dict__["_x"] = R("x3")
p.__dict__.clear()
print("dict cleared")
p.b, p.a = R("pb"), R("pa")
vars(p)["c"] = R("pc")
p.b = R("pb2")
del p
print("P gone")
q1, q2 = P(), P()
q1.b = R("q1 b")
q1.a = R("q1 a")
q2.a = R("q2 a")
q2.b = R("q2 b")
del q1._x, q2._x
q1 = None
print("--")
q2 = None
class B:
    __slots__ = ("y",)
class E2(B):
    __slots__ = ("x", "__dict__")
e = E2()
e.y, e.x, e.w, e.v = R("ey"), R("ex"), R("ew"), R("ev")
del e
class G:
    def __getattr__(self, n):
        return R("dynamic " + n)
    def __setattr__(self, n, v):
        print("  setattr", n)
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("  delattr", n)
        object.__delattr__(self, n)
g = G()
g.foo
print("got")
g.bar = R("bar")
g.bar = R("bar2")
del g.bar
try:
    del g.bar
except AttributeError as e:
    print(e)
g.x = g.y = R("shared")
del g.x
g.__dict__ = {"new": R("new dict")}
print("dict replaced")
del g
class T(tuple):
    pass
t = T((R("t0"), R("t1")))
t.attr = R("attr")
del t
class L(list):
    __slots__ = ("s",)
l = L([R("l0"), R("l1")])
l.s = R("ls")
del l
class DD(dict):
    pass
d = DD(a=R("da"))
d.attr = R("dattr")
del d
class I(int):
    pass
i = I(5)
i.r = R("int attr")
i += 1
print(type(i).__name__)
class Ex(Exception):
    pass
x = Ex(R("arg"))
x.attr = R("exattr")
del x
def fn():
    pass
fn.b, fn.a = R("fb"), R("fa")
del fn
print("end")
