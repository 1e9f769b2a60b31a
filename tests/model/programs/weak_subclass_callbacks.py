# Order of weak reference callbacks: newest first; what a callback sees; callbacks that raise; same ref shared.
import weakref
import gc
class T:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
    def __repr__(self):
        return "T(%s)" % self.n
    def meth(self):
        return self.n
def cb(tag):
    def call(r):
        print("cb", tag, r() is None)
    return call
t = T(1)
a = weakref.ref(t)
b = weakref.ref(t)
c = weakref.ref(t, cb("c"))
d = weakref.ref(t, cb("d"))
e = weakref.proxy(t, cb("e"))
p = weakref.proxy(t)
print(a is b, a is c, p is weakref.proxy(t), weakref.getweakrefcount(t), len(weakref.getweakrefs(t)))
print(a == b, a == c, hash(a) == hash(c), c.__callback__ is not None, a.__callback__)
del c
print(weakref.getweakrefcount(t))
del t
print(a(), a.__callback__, d.__callback__, repr(a).startswith("<weakref at "), repr(a).endswith("; dead>"))
try:
    p.n
except ReferenceError as err:
    print(err)
try:
    hash(d)
except TypeError as err:
    print("hash", err)
else:
    print("hash kept")
t = T(2)
r = weakref.ref(t)
try:
    r2 = weakref.ref(t, None)
    print(r2 is r)
except TypeError as err:
    print(err)
class Ref(weakref.ref):
    __slots__ = ("tag",)
    def __new__(cls, o, cb, tag):
        return super().__new__(cls, o, cb)
    def __init__(self, o, cb, tag):
        super().__init__(o, cb)
        self.tag = tag
def on(r):
    print("sub", r.tag, type(r).__name__)
q = Ref(t, on, "first")
q2 = Ref(t, on, "second")
print(weakref.getweakrefcount(t))
del t
for bad in (1, "a", None, [], (), {}, 1.5, object()):
    try:
        weakref.ref(bad)
        print("ok")
    except TypeError as err:
        print(err)
for good in (set(), frozenset(), len, T, (i for i in ())):
    print(weakref.ref(good)() is good)
class NoWeak:
    __slots__ = ()
try:
    weakref.ref(NoWeak())
except TypeError as err:
    print(err)
m = weakref.WeakMethod(T(3).meth)
print(m())
x = T(4)
m = weakref.WeakMethod(x.meth, cb("wm"))
print(m()(), m == weakref.WeakMethod(x.meth), m().__self__ is x)
del x
print(m())
x = T(5)
w = weakref.ref(x, lambda r: print("chain", y_ref() is None))
y = T(6)
y_ref = weakref.ref(y)
x.y = y
del y
x = None
