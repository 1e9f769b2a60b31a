# Weak references: callbacks, proxies, dicts, sets, methods.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

import gc
import weakref
gc.disable()
class K(R):
    def __hash__(self):
        return hash(self.t)
    def __eq__(self, o):
        return isinstance(o, K) and self.t == o.t
    def m(self):
        return self.t
def cb(n):
    return lambda r: print("  cb", n, r() is None)
k = K("k")
refs = [weakref.ref(k, cb(i)) for i in range(3)]
plain = weakref.ref(k)
print(plain is weakref.ref(k), refs[0] is refs[1], refs[0] == refs[1], weakref.getweakrefcount(k), len(weakref.getweakrefs(k)))
del refs[1]
del k
print([r() for r in refs], plain())
p = weakref.proxy(K("temp"))
try:
    p.t
except ReferenceError as e:
    print(e)
k = K("k2")
p = weakref.proxy(k, cb("proxy"))
print(p.t, p.m(), p == K("k2"), isinstance(p, K))
p.new = R("via proxy")
del k
d = weakref.WeakValueDictionary()
a, b = K("a"), K("b")
d["a"], d["b"], d["again"] = a, b, a
d["temp"] = K("temp")
print(sorted(d), len(d), d.get("temp"), "a" in d)
del a
print(sorted(d))
it = iter(d.values())
x = next(it)
print(x.t)
del b
print(len(d))
del x
print(len(d))
del it
print(sorted(d))
d["c"] = c = K("c")
print(d.pop("c") is c, len(d))
d.setdefault("e", c)
print(list(d.items())[0][0])
d.clear()
del c
w = weakref.WeakKeyDictionary()
k1, k2 = K("k1"), K("k2")
w[k1], w[k2] = R("v1"), R("v2")
print(len(w), w[K("k1")].t)
del k1
print(len(w))
w[k2] = R("v2 new")
print("replaced")
print([k.t for k in w], [v.t for v in w.values()])
k = v = None
del w[k2]
print("deleted")
w[k2] = k2
del k2
print(len(w), "value keeps key")
w.clear()
print("cleared")
s = weakref.WeakSet([K("s0")])
print(len(s))
s1 = K("s1")
s.add(s1)
s.add(s1)
print(len(s), s1 in s, K("s1") in s)
s.discard(s1)
print(len(s))
s |= {s1}
del s1
print(len(s))
k = K("method")
wm = weakref.WeakMethod(k.m, cb("method"))
print(wm()(), weakref.ref(k.m)())
del k
print(wm())
for bad in (1, "s", (), None, [], {}):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
class L(list):
    pass
l = L([R("in L")])
r = weakref.ref(l, cb("L"))
del l
def f():
    pass
r = weakref.ref(f, cb("function"))
del f
r2 = weakref.ref(lambda: 0)
print(r2())
g = (i for i in [R("g")])
r = weakref.ref(g, cb("generator"))
del g
class Ring:
    pass
a = Ring()
a.me = a
a.r = weakref.ref(a, cb("inside the cycle"))
b = weakref.ref(a, cb("outside"))
del a
print(gc.collect() > 0, b())
x = K("x")
r = weakref.ref(x, lambda r: print("  sees", x_gone))
x_gone = "flag"
del x
print("end")
