class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(p, *args, q, **kw):
    b = T("b")
    a = T("a")
    def inner(): return c
    c = T("c")
    for i in (T("i"),):
        pass
    with open("/dev/null") as h:
        pass
    import sys as s
    class K: z = T("z")
    print("return")
f(T("p"), T("x"), q=T("q"), k=T("k"))
print("after")
def g():
    try:
        x = T("x")
        y = T("y")
        1 / 0
    except ZeroDivisionError:
        z = T("z")
    print("g ends")
g()
