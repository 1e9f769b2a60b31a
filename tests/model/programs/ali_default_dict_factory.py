from collections import defaultdict
class T:
    def __init__(self, n="made"): self.n = n
    def __del__(self): print("del", self.n)
d = defaultdict(T)
x = d["a"]
del d["a"]
print("x holds it")
del x
d["b"].n = "b"
e = d.copy()
d.clear()
print("copy holds it")
e.pop("b")
print("gone")
f = defaultdict(list)
f["k"].append(T("item"))
g = f["k"]
del f
print(len(g))
g.clear()
