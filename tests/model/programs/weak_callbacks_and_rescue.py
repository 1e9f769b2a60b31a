import weakref
alive = []
class T:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        if self.n == "rescued": alive.append(self)
def cb(r): print("callback", r() is None)
t = T("plain"); r = weakref.ref(t, cb)
del t
t = T("rescued"); r2 = weakref.ref(t, cb)
del t
print(r2() is None, len(alive))
alive.clear()
print("--")
t = T("gone first"); r3 = weakref.ref(t, cb)
del r3
del t
print("no callback")
d = weakref.WeakValueDictionary()
d["a"] = t = T("value")
print(list(d))
del t
print(list(d), len(d))
s = weakref.WeakSet([T("temp")])
print(len(s))
