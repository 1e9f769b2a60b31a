class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
if (t := T("one")) and t.n:
    print("in", t.n)
print([y.n for x in "ab" if (y := T(x))])
print("y still", y.n)
del y
def f():
    while (t := T("loop")).n == "loop":
        t.n = "changed"
        print("round")
        break
    print("after", t.n)
f()
print((lambda: (z := T("z")).n)())
del t
