class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a, (b, *c) = T(1), (T(2), T(3), T(4))
del b
print("b")
del c[0]
print("c0")
t = (a, c)
del a, c
print("tuple holds")
x, y = t
del t
print("names hold")
del y
x = (x,) * 2
print(len(x))
x = x[:1]
print(x[0].n)
x = x[1:]
print("empty")
p, q = q, p = T("p"), T("q")
print(p.n, q.n)
del p, q
