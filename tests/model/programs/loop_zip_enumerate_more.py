class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def ts(*n): return [T(i) for i in n]
for i, (a, b) in enumerate(zip(ts(1, 2), ts(3, 4))):
    print(i, a.n, b.n)
print("--")
for k, v in {"x": T("vx")}.items():
    print(k, v.n)
print("--")
for t in reversed(ts(5, 6)):
    print(t.n)
print("--")
for t in map(lambda x: T(x.n * 10), ts(1, 2)):
    print(t.n)
print("--")
for t in filter(None, ts(7)):
    print(t.n)
print("--")
it = iter(ts(8, 9))
for t in it:
    break
print("rest", [x.n for x in it])
for t in sorted(ts(2, 1), key=lambda x: x.n): print(t.n)
