class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
x = T("x")
def drop():
    global x
    del x
    print("in drop")
drop()
try:
    drop()
except NameError as e:
    print(e)
def swap():
    global x
    x = T("one")
    x = T("two")
    print("swapped")
swap()
globals().pop("x")
print("popped")
globals()["y"] = T("y")
del y
exec("z = T('z')\ndel z\nprint('in exec')")
class K:
    a = T("class")
    del a
    print("in class")
