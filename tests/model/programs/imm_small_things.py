import sys
a = 5; b = 2 + 3; c = int("5")
print(a is b, a is c, sys.getrefcount([]) , sys.getrefcount(object()))
def f(): return (), "", 0, None, frozenset()
print(all(x is y for x, y in zip(f(), f())))
def g(): return [], {}, (1, [])
print(any(x is y for x, y in zip(g(), g())))
x = "a b".replace(" ", ""); y = "ab"
print(x == y, x is y, sys.intern(x) is sys.intern(y))
t = tuple(i for i in (1, 2)); print(t is (1, 2), t == (1, 2))
print([] is [], id(a) == id(b), "x" * 3 is "x" * 3, -1 is -1)
n = float("nan"); print(n in [n], [n] == [n], n == n, (n,) == (n,))
print(True + True is 2, bool(3) is True, not [] is True)
