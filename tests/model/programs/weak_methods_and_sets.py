import weakref
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def run(self): return self.n
t = T("t")
m = weakref.WeakMethod(t.run)
print(m()())
plain = weakref.ref(t.run)
print(plain())
s = weakref.WeakSet([t, T("lost")])
print(len(s), t in s)
k = weakref.WeakKeyDictionary({t: T("value")})
print(len(k), k[t].n)
v = weakref.WeakValueDictionary(a=t)
f = weakref.finalize(t, print, "finalizer")
print(f.alive, list(v), list(v.keyrefs() if hasattr(v, "keyrefs") else v.valuerefs())[0]() is t)
del t
print(m(), len(s), len(k), len(v), f.alive)
u = T("u")
v["b"] = u
for key, value in v.items():
    print(key, value.n)
del u
print(len(v))
del value
print(len(v))
