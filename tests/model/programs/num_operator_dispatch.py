class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o):
        if isinstance(o, N): return N(self.v + o.v)
        return NotImplemented
    def __radd__(self, o): return N(self.v + o)
    def __neg__(self): return N(-self.v)
    def __abs__(self): return N(abs(self.v))
    def __bool__(self):
        print("bool", self.v)
        return self.v > 0
    def __eq__(self, o): return isinstance(o, N) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __lt__(self, o): return N(self.v - o.v) if self.v != o.v else NotImplemented
    def __contains__(self, o): return N(o)
    def __call__(self, *a): return N(sum(a))
    def __getitem__(self, k): return N(k)
    def __matmul__(self, o): return N(100)
    def __divmod__(self, o): return N(1), N(2)
    def __pow__(self, o, m=None): return N((self.v ** o) % m if m else self.v ** o)
    def __round__(self, n=None): return N(round(self.v))
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __index__(self): return 1
    def __len__(self): return 3
    def __del__(self): print("d", self.v)
print((N(1) + N(2)).v)
print((1 + N(2)).v)
print(sum([N(1), N(2)]).v)
print((-N(3)).v, abs(N(-4)).v)
print("or", (N(0) or N(5)).v)
print("and", (N(1) and N(6)).v)
print("not", not N(1))
print("yes" if N(2) else "no")
print((N(1) < N(2) < N(3)).v)
print(5 in N(1))
print(N(1)(2, 3).v, N(1)[9].v, (N(1) @ 2).v)
a, b = divmod(N(1), 2)
print(a.v, b.v)
del a, b
print(pow(N(2), 3, 5).v, round(N(2.6)).v)
print(int(N(1)), float(N(1)), [10, 20][N(0)], len(N(0)))
print(N(1) == N(1), N(1) != N(2), N(1) == 1)
try: N(1) + "x"
except TypeError as e: print(e)
try: N(1) - N(2)
except TypeError as e: print(e)
try: N(1) < N(1)
except TypeError as e: print(e)
x = N(1); x += N(2); print(x.v)
x = y = N(8)
x = x if x == y else N(9)
del y
print(x.v)
while x:
    x = N(x.v - 5)
print(x.v)
assert N(1), N(2)
try:
    assert N(-1), T("message")
except AssertionError as e: print(e.args)
print({N(1): "one"}[N(1)])
print("end")
