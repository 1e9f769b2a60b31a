# Immortal and shared objects, strings, numbers, identities, constants.
import sys
def delta(v):
    a = sys.getrefcount(v)
    bag = [v] * 10
    return sys.getrefcount(v) - a
def const():
    return "a constant text", 12345, 1.5, (1, "x"), b"bytes", frozenset
class C:
    __slots__ = ()
for name, v in [("none", None), ("small", int("7")), ("big", int("700")), ("neg", int("-6")), ("float", float("2.5")), ("empty tuple", ()), ("tuple", tuple([1])),
                ("str1", chr(100)), ("str2", chr(300)), ("run", "".join(["ab", "cd"])), ("type", int), ("own", C), ("inst", C()), ("fn", const), ("builtin", print), ("method", [].append),
                ("true", True), ("bytes1", bytes([5])), ("bytes2", bytes([5, 6])), ("range", range(3)), ("slice", slice(3)), ("code", const.__code__), ("module", sys), ("ellipsis", ...), ("notimpl", NotImplemented), ("exc type", KeyError), ("complex", complex(1, 2)), ("frozenset", frozenset()), ("frozenset1", frozenset([1]))]:
    print(name, delta(v))
a, b = 1000, 1000
print(a is b, const() == const(), const()[0] is const()[0], const()[3] is const()[3], const() is const())
x = 257
y = 256 + 1
z = int("257")
print(x is y, x is z, -5 is int("-5"), 256 is int("256"))
s = "hello"
t = "hel" + "lo"
u = "".join(["hel", "lo"])
print(s is t, s is u, sys.intern(u) is s, s[:] is s, str(s) is s, u.upper() is u.upper())
f = 1.5
print(float(f) is f, (1, 2) is (1, 2), tuple((1, 2)) is not None, () is tuple(), "" is str(), b"" is bytes())
tp = (1, [])
print(tuple(tp) is tp, tp[:] is tp, tp * 1 is tp, tp + () is tp, list(tp) is tp, tp == (1, []))
fs = frozenset([1])
print(frozenset(fs) is fs, fs | set() is fs, fs.copy() is fs)
print(True + True is 2, not 1 is False, None is None, int(True) is 1)
def default(a=[], b=()):
    a.append(1)
    return a, b
print(default()[0] is default()[0], default()[1] is default()[1])
def loop():
    ids = set()
    for i in range(3):
        t = (1, 2, "three")
        l = [1, 2]
        ids.add(id(t))
    return len(ids)
print(loop())
print(sys.getrefcount(object()), sys.getrefcount([]), sys.getrefcount("not interned text".upper()))
ns = {}
exec("p = 'shared name'; q = 'shared name'; r = (1, 2); s = (1, 2)", ns)
print(ns["p"] is ns["q"], ns["r"] is ns["s"])
def g():
    x = "local constant value!"
    return sys.getrefcount(x) > 2
print(g())
k1 = {"key one": 1}
k2 = {"key one": 2}
print(list(k1)[0] is list(k2)[0])
class N:
    attr_name = 1
print([k for k in vars(N) if k == "attr_name"][0] is "attr_name")
print("%s" % "abc" is "abc", f"{'abc'}" is "abc", "a" * 1 is "a", "ab" * 1 is "ab", "x".join(["abc"]) is "abc")
