class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def boom(*a): raise KeyError("boom")
def f():
    t = T("local")
    boom(T("arg"), t)
try:
    f()
except KeyError as e:
    print("caught", e)
print("after")
def g():
    try:
        boom(T("g"))
    except KeyError:
        print("handling")
    print("g ends")
g()
class C:
    def __init__(self):
        self.t = T("in init")
        raise ValueError("init")
try:
    C()
except ValueError:
    print("no object")
print("--")
try:
    [T("list item"), boom()]
except KeyError:
    print("display")
try:
    T("left").n + boom(T("right"))
except KeyError:
    print("operator")
print("end")
