class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return 7
s = {T("a")}
s.add(T("a"))
print("equal one was dropped")
s.discard(T("a"))
print("discarded")
s |= {T("b")}
t = s & {T("b")}
print(len(t))
s.clear()
print("cleared")
t -= {T("b")}
print("minus")
u = frozenset([T("c"), T("c")])
print("frozen", len(u))
del u
try:
    {T("d")}.remove(T("x"))
except KeyError as e:
    print("KeyError", e.args[0].n)
print("end")
