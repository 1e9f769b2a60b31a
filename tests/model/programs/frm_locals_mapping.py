import sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    t = T("t")
    d = locals()
    print(sorted(d))
    del d
    t = None
    print("t dropped")
f()
def g():
    t = T("g")
    fr = sys._getframe()
    print(fr.f_code.co_name, "t" in fr.f_locals)
    del fr
    return "done"
print(g())
def h():
    t = T("h")
    return sys._getframe()
fr = h()
print(fr.f_code.co_name)
fr.clear()
print("cleared")
del fr
