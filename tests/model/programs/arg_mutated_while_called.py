class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
box = [T("boxed")]
def f(x):
    box.clear()
    print("cleared", x.n)
    x = None
    print("x dropped")
f(box[0])
d = {"k": T("value")}
def g(x):
    d["k"] = None
    del x
    print("g")
g(d["k"])
class C: pass
c = C(); c.t = T("attribute")
def h(x):
    c.t = None
    print("h", x.n)
h(c.t)
def k(a, b):
    a = b
    print("a is b")
    b = None
    print("b none")
k(T("A"), T("B"))
