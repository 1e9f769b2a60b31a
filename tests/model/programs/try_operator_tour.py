import operator as op
print(op.add(1, 2), op.itemgetter("a", "b")({"a": 1, "b": 2}), op.attrgetter("real", "imag")(3 + 4j), op.methodcaller("split", ",")("a,b"), op.contains([1], 1), op.mul("a", 3), op.truth([]), op.is_(None, None), op.index(5), op.neg(3), op.getitem([1, 2], 1), op.floordiv(7, 2), op.matmul if False else "")
class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return "V" + repr(self.c)
    def __del__(self): print("-", self.c)
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return V(*(a * k for a in self.c)) if isinstance(k, (int, float)) else sum(a * b for a, b in zip(self.c, k.c))
    __rmul__ = __mul__
    def __iadd__(self, o): self.c = tuple(a + b for a, b in zip(self.c, o.c)); return self
    def __neg__(self): return V(*(-a for a in self.c))
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __eq__(self, o): return self.c == o.c
    def __matmul__(self, o): return self * o
    def __getattr__(self, n):
        if n in "xyz": return self.c["xyz".index(n)]
        raise AttributeError(n)
    def __index__(self): return self.c[0]
    def __round__(self, n=None): return V(*(round(a, n) for a in self.c))
    def __divmod__(self, k): return "dm"
    def __lshift__(self, k): return V(*self.c[k:], *self.c[:k])
a, b = V(1, 2), V(3, 4)
print(a + b, "sum", sum([a, b])); print(2 * a, a * b, a @ b, -a, abs(b), a == V(1, 2), a.x + b.y, [10, 20, 30][a], hex(a))
a += b; print(a); print(round(V(1.26, 2.5), 1), divmod(a, 2), a << 1)
for f in (lambda: a + 1, lambda: a < b, lambda: a.w, lambda: "x" + a, lambda: a[0], lambda: len(a), lambda: iter(a), lambda: a()):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
print((lambda: a + b * 2 - 0 if False else a + b * 2)(), "chain", 1 < 2 < 3, 1 < 3 > 2, not 1 == 2, 0 or "d", "" and 1, None or [] or "z")
