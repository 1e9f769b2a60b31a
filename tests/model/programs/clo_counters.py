class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def make(t):
    def get():
        return t.n
    def drop():
        nonlocal t
        t = None
    return get, drop
get, drop = make(T("held"))
print(get())
drop()
print("dropped")
g2, d2 = make(T("second"))
del g2
print("one closure left")
del d2
fs = [lambda t=T(i): t.n for i in range(3)]
print(fs[1]())
fs.pop(0)
print("first is gone")
fs.clear()
class C:
    x = T("class")
    f = lambda self: C.x
c = C().f()
C.x = None
print(c.n)
del c
