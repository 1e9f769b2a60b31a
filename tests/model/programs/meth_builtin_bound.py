class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
l = [T("x")]
add = l.append
del l
add(T("y"))
print("list lives in the method")
print(len(add.__self__))
del add
print("--")
g = {"k": T("v")}.get
print(g("k").n)
del g
p = "a,b".split
print(p(","))
s = super
class A(T):
    def who(self):
        return super().__init__
f = A("sub").who()
f("renamed")
del f
c = T.__del__
c(T("by hand"))
