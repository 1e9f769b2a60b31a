class T:
    def __init__(self, n): self.n = n; self.kids = []
    def __del__(self): print("del", self.n)
    def __getitem__(self, k): return T(self.n + str(k))
    def __setitem__(self, k, v): print("set", k, v.n)
    def __contains__(self, k): return k.n == "y"
    def __len__(self): return 2
x = T("a")[1][2]
print(x.n)
T("b")[T("key").n] = T("value")
print(T("y") in T("box"))
print(len(T("len")), bool(T("bool")))
x[0].kids.append(T("kid"))
print("-")
print([T("s")[i].n for i in range(2)])
y = x[0] if x[1] else x[2]
print(y.n)
del x
