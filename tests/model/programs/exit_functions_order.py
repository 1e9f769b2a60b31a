import atexit
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def bye(t):
    print("bye", t.n)
atexit.register(bye, T("registered"))
a = T("a")
_b = T("_b")
def keeper():
    return c
c = T("c")
l = [T("in list")]
print("main ends")
