class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    t = T("outer")
    g = (t.n + x.n for x in [T("a"), T("b")])
    print(next(g))
    t = T("rebound")
    print(next(g))
    return g
g = f()
print("returned")
print(list(g))
del g
def nested():
    for i in range(2):
        yield (T(i).n for _ in "x")
for h in nested(): print(list(h))
def early():
    t = T("early")
    return (x for x in t.n)
print(list(early()))
def chain(*its):
    for it in its:
        yield from it
print([t.n for t in chain([T("c1")], (T("c2"),))])
