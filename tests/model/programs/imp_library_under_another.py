# The library's own modules find each other, whatever stands in their place.
import sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
sys.modules["collections"] = sys.modules["__main__"]
import _collections_abc as abc
class M(abc.Mapping):
    def __init__(self): self.d = {"k": T("v")}
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return 1
m = M()
print([(k, v.n) for k, v in m.items()], m.get("x"), "k" in m)
print(isinstance({}, abc.Mapping), issubclass(str, abc.Sequence))
del m
print(sys.modules["collections"].T is T)
del sys.modules["collections"]
for name in "nt", "winreg", "msvcrt":
    try:
        __import__(name)
    except ImportError as e:
        print(e)
from _weakref import ref, proxy, getweakrefcount
t = T("referred")
r = ref(t, lambda r: print("callback", r()))
p = proxy(t)
print(p.n, getweakrefcount(t))
del t
print(r())
