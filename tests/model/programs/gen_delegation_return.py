class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def inner():
    t = T("inner")
    x = yield t.n
    print("sent", x)
    return T("result")
def outer():
    o = T("outer")
    r = yield from inner()
    print("got", r.n)
    del r
    yield "last"
g = outer()
print(next(g))
print(g.send("hello"))
print(list(g))
print("exhausted")
h = outer()
next(h)
del h
print("dropped")
