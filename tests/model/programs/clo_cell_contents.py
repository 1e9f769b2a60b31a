class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def outer():
    t = T("cell")
    def inner():
        return t
    return inner
f = outer()
c = f.__closure__[0]
print(c.cell_contents.n)
c.cell_contents = T("other")
print(f().n)
del c.cell_contents
try:
    f()
except NameError as e:
    print(type(e).__name__)
def deep():
    a = T("deep")
    def one():
        def two():
            return a
        return two
    return one()
h = deep()
print(h().n)
del h
print("end")
