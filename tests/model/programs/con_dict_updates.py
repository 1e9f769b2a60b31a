class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
d = {"a": T("a1"), "b": T("b1")}
d["a"] = T("a2")
print("replaced")
d.update(b=T("b2"), c=T("c"))
print("updated")
d.setdefault("a", T("unused"))
print("setdefault")
d.pop("c", T("default"))
print("popped")
d.update({"a": T("a3")})
print("merged")
k = T("key")
e = {k: T("value")}
del k
print("key in dict")
e.popitem()
print("popitem")
print(dict.fromkeys("xy", T("shared"))["x"].n)
d.clear()
print("clear")
