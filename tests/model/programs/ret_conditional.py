class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __bool__(self): return self.n != "false"
def f(x, y):
    return x or y
def g(x, y):
    return x and y
f(T("a"), T("b"))
print("-")
f(T("false"), T("c"))
print("-")
g(T("false"), T("d"))
print("-")
r = g(T("e"), T("f")) if T("cond") else None
print("-", r.n)
print(not T("n"))
print(T("lt").n < "z" < T("gt").n)
assert T("assert")
print([1, 2][T("index") and 0])
r = None
