class M:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, *a): print("exit", self.n, a[0] and a[0].__name__)
    def __del__(self): print("del", self.n)
def f(how):
    for i in range(2):
        with M("a") as a, M("b"):
            if how == "return": return a
            if how == "break": break
            if how == "continue": continue
            print("body")
    print("end of", how)
f("plain")
f("break")
f("continue")
print(f("return").n)
try:
    with M("x") as x:
        raise KeyError("k")
except KeyError:
    print("caught", x.n)
del x
with M("named"): print("unnamed target")
print("--")
