class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def gen():
    t = T("local")
    while True:
        try:
            yield t.n
        except ValueError as e:
            print("inside", e)
            t = T("next")
g = gen()
print(next(g))
print(g.throw(ValueError("v")))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
print("after")
g = gen()
next(g)
g.close()
print("closed")
