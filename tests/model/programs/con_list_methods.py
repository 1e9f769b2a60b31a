class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __eq__(self, o): return isinstance(o, T) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __lt__(self, o): return self.n < o.n
l = [T(i) for i in range(6)]
l[0] = T("new0")
del l[1]
print("slice")
l[1:3] = [T("s")]
print("extended")
l[::2] = [T("e1"), T("e2")]
print("remove")
l.remove(T(5)) if T(5) in l else None
print("insert")
l.insert(0, T("first"))
l.pop(0)
print("reverse")
l = [T(3), T(1), T(2)]
l.sort()
print([t.n for t in l])
l *= 0
print("times zero")
l += (T("added"),)
l.extend(T(i) for i in "xy")
del l[-1], l[0]
print(len(l))
l = l + [T("plus")]
print("rebound")
l.clear()
