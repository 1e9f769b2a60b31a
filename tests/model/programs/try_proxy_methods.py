import weakref, gc, sys
class C:
    def __init__(self, n): self.n = n
    def hi(self): return "hi " + self.n
    def __len__(self): return 3
    def __call__(self, x): return x
    def __repr__(self): return f"C({self.n})"
c = C("a"); p = weakref.proxy(c); print(p.n, p.hi(), len(p), bool(p), type(p).__name__ in ("CallableProxyType", "weakproxy", "weakcallableproxy"), isinstance(p, C), p(5), weakref.getweakrefcount(c))
p.n = "b"; print(c.n); del c
try: p.n
except ReferenceError as e: print("ReferenceError", e)
c = C("m"); wm = weakref.WeakMethod(c.hi); print(wm()(), weakref.ref(c.hi)() is None); del c; print(wm())
calls = []
class Signal:
    def __init__(self): self.subs = []
    def connect(self, m): self.subs.append(weakref.WeakMethod(m, self.gone))
    def gone(self, r): self.subs.remove(r); calls.append("gone")
    def emit(self): return [m()() for m in list(self.subs) if m()]
s = Signal(); x, y = C("x"), C("y"); s.connect(x.hi); s.connect(y.hi); print(s.emit()); del x; print(s.emit(), calls)
ws = weakref.WeakSet(); a, b = C("1"), C("2"); ws.add(a); ws.add(b); ws.add(a); print(len(ws), a in ws); del a; print(len(ws), [i.n for i in ws]); ws.discard(b); print(len(ws))
wk = weakref.WeakKeyDictionary(); k = C("key"); wk[k] = "data"; print(wk[k], k in wk, list(wk.values())); del k; print(len(wk), dict(wk))
class L(list): pass
class D(dict): __slots__ = ("__weakref__",)
l = L([1]); r = weakref.ref(l, lambda r: print("list died")); print(r() == [1], r is weakref.ref(l), hash(r) if False else ""); del l; print(r())
for bad in (1, "s", (), [], {}, None, object()):
    try: weakref.ref(bad); print("ok", type(bad).__name__)
    except TypeError as e: print(e)
o1 = C("o"); r1 = weakref.ref(o1); r2 = weakref.ref(o1); print(r1 == r2, r1 is r2, weakref.getweakrefs(o1)[0] is r1, r1.__callback__); del o1; print(r1 == r2, r1)if False else print(r1() is None)
def f(): pass
fr = weakref.ref(f); print(fr() is f); del f; print(fr())
g = (i for i in "ab"); gr = weakref.ref(g); next(g); del g; print(gr())
