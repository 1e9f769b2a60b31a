# Views, merging and removing: what dicts give back, and when their values go.
class Val:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  free", self.tag)

    def __repr__(self):
        return "Val(%r)" % self.tag

# dict views and set operations on them
d = {"a": Val("a"), "b": Val("b"), "c": Val("c")}
keys = d.keys()
items = d.items()
print(list(keys), len(items), "a" in keys, ("a", 1) in items)
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}))
print(keys.isdisjoint(["x"]), keys == {"a", "b", "c"})
for k, v in reversed(d.items()):
    print(k, v)
del k, v
d.setdefault("d", Val("d default"))
d.setdefault("d", Val("d unused"))
print(d.popitem()[0])
print("popitem done")
d.update(a=Val("a2"))
d.update({"b": Val("b2")})
print(list(d.values()))
e = dict.fromkeys(["x", "y"], Val("shared"))
print(e["x"] is e["y"])
e.pop("x")
print("one left")
e.clear()
print("cleared")
f = {**d, "z": Val("z")}
del d
print("d gone", list(f))
g = dict(zip("ab", [Val("za"), Val("zb")]))
h = {k: v for k, v in g.items() if k == "a"}
del g
print("g gone")
h.clear()
try:
    f["missing"]
except KeyError as ex:
    print(repr(ex), ex.args)
try:
    f.pop("missing")
except KeyError as ex:
    print(repr(ex))
print(f.pop("missing", "dflt"), f.get("missing"), f.get("missing", 3))
try:
    {}.popitem()
except KeyError as ex:
    print(ex)
try:
    for k in f:
        f[k + "x"] = 1
except RuntimeError as ex:
    print(ex)
del k
try:
    dict([1, 2])
except TypeError as ex:
    print(ex)
try:
    dict([(1, 2, 3)])
except ValueError as ex:
    print(ex)
print(f.__len__(), f.__contains__("a"))
f2 = f.copy()
f.clear()
print("copied")
del f2
print(type(keys).__name__, isinstance({}, dict), dict(a=1) == {"a": 1})
print("end")
