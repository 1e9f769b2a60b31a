# Closures, arguments, unpacking, formatting, containers in one program.
import sys
def outer():
    x = [1]
    def inner():
        nonlocal x
        x = x + [2]
        return x
    inner()
    return inner, x
f, x = outer()
print(f(), x, f.__closure__[0].cell_contents, f.__code__.co_freevars)
cnt = 0
def inc():
    global cnt
    cnt += 1
    return cnt
inc(); print(inc(), cnt)
def deco(n):
    def d(fn):
        def w(*a, **k):
            print("call", fn.__name__, a, sorted(k.items()), n)
            return fn(*a, **k)
        return w
    return d
@deco(1)
@deco(2)
def add(a, b=3, *c, d=4, **e): return (a, b, c, d, e)
print(add(1), add(1, 2, 3, d=5, z=6))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, j=4))
if (n := len("abc")) > 2: print(n)
print([y := 1, y ** 2], y)
print([i for i in range(3) if (last := i) >= 0], last)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
*h, t = "xyz"; print(h, t)
[p, q] = {1: 2, 3: 4}; print(p, q)
i = 0
lst = [0, 0]
i, lst[i] = 1, 9
print(i, lst)
def pos(a, b, /, c, *, d): return a + b + c + d
print(pos(1, 2, c=3, d=4))
try: pos(a=1, b=2, c=3, d=4)
except TypeError as e: print(e)
print({**{"a": 1}, "b": 2}, [*range(3), *"ab"], (*[1], 2), {*[1, 1]})
for i in range(3):
    if i == 1: continue
    if i == 5: break
else: print("else")
while True:
    try: break
    finally: print("fin")
x = 5
x //= 2; x **= 3; x <<= 1; x |= 1; x ^= 3; x &= 0xff; x %= 7; print(x)
print(1 < 2 < 3, 1 < 3 < 2, not 1, 1 and 2, 0 or 3, 5 if x else 6)
print("a" "b", "abc"[::-1], [1, 2, 3, 4][1:3], [1, 2, 3][-1], "abc"[1:])
print(f"{x}", f"{x!r:>5}", f"{3.14159:.2f}", f"{1000:,}", f"{'a':*^5}", f"{x=}", f"{{}}", f"{[1,2]}", f"{5:03d}", f"{255:#x}", f"{0.5:.0%}", f"{1e10:g}", f"{12345.678:e}")
print("%s %d %5.2f %r %x %%" % ("a", 3, 2.5, "q", 255), "%-5s|" % "ab", "%05d" % 42, "%(k)s" % {"k": 1}, "%+d" % 3, "%c" % "x", "%e" % 1234.5, "%g" % 0.00001)
print("{} {1} {0}".format(1, 2) if 0 else "{1} {0}".format(1, 2), "{:>5}|{:<5}|{:^5}".format(1, 2, 3), "{a[0]} {b.real}".format(a=[1], b=2), "{!r}".format("x"))
print("a,b".split(","), " a b ".split(), "x".join(["1", "2"]), "abc".upper(), "ABC".lower(), "abc".replace("b", "x"), " x ".strip(), "abc".find("c"), "abc".startswith("a"), "abc".endswith(("c", "d")), "a-b-c".rsplit("-", 1), "abc".center(7, "*"), "a\nb".splitlines(), "abc".partition("b"), "abcb".rpartition("b"), "1".zfill(3), "abc".isalpha(), "12".isdigit(), "Ab".swapcase(), "hello world".title(), "abc".index("b"), "aXbX".count("X"), "tEST".capitalize(), "a\tb".expandtabs(4), "abc".translate({97: "x"}), "x".isidentifier(), "abc".casefold())
print(b"abc"[0], b"abc"[1:], b"a" + b"b", bytes([1, 2]), bytes(3), b"abc".hex(), bytes.fromhex("ff00"), bytearray(b"abc"), list(b"ab"), b"a,b".split(b","), b"abc".decode(), "é".encode(), b"a" in b"abc", memoryview(b"abc")[0])
ba = bytearray(b"abc"); ba[0] = 120; ba.append(121); ba.extend(b"z"); del ba[1]; print(ba, len(ba), bytes(ba))
print([3, 1, 2].sort(), sorted([3, 1]), list(reversed([1, 2])), [1, 2].index(2), [1, 1].count(1), [[1]] * 2, [1] + [2], list("ab"), [1, 2] == [1, 2])
l = [3, 1, 2]; l.sort(key=lambda v: -v); l.insert(1, 9); l.extend([7]); l.reverse(); print(l, l.pop(), l.pop(0), l.copy()); l.remove(9); print(l); l[1:1] = [5, 6]; print(l); del l[::2]; print(l); l.clear(); print(l)
print({1, 2} | {3}, {1, 2} & {2}, {1, 2} - {1}, {1, 2} ^ {2, 3}, {1}.issubset({1, 2}), {1, 2}.issuperset({1}), {1}.isdisjoint({2}), frozenset([1]) == {1}, {1, 2}.union([3], [4]), {1, 2}.intersection([1]), {1, 2}.difference([1]), {1}.symmetric_difference([2]))
s = {1}; s.add(2); s.discard(5); s.update([3]); s.remove(1); print(s, len(s), s.pop() in (2, 3)); s.clear(); print(s)
print(type(1), type("a"), type(None), type([]), type(print), type(lambda: 0), type(int), type(type), type(...), type(NotImplemented))
print(range(5), list(range(5, 0, -2)), range(3)[1], len(range(0, 10, 3)), 3 in range(5), range(3) == range(0, 3), slice(1, 2), slice(1, 2).indices(5))
print(divmod(7, 3), pow(2, 3, 5), abs(-3), round(2.567, 2), min(1, 2), max([1, 3]), sum([1, 2]), any([0, 1]), all([]), hex(255), oct(8), bin(5), chr(65), ord("A"), bool([]), int("12"), float("1.5"), str(1), repr("a"), list(zip([1, 2], "ab")), list(enumerate("ab", 1)), list(map(str, [1])), list(filter(None, [0, 1])), isinstance(1, int), issubclass(bool, int), callable(len), id(x) == id(x), hash(1), len("abc"))
match_ok = 1
del x, a
try: print(x)
except NameError as e: print(e)
print(sys.maxsize, sys.byteorder, sys.version_info[0], sys.getrecursionlimit(), len(sys.argv))
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(type(e).__name__, str(e)[:32])
print(__name__, __doc__, rec.__name__, rec.__defaults__, add.__name__)
