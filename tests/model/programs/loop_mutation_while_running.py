class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
l = [T(i) for i in range(3)]
for t in l:
    print("at", t.n)
    if t.n == 0:
        l.pop(1)
print("over")
del t, l
d = {i: T(i) for i in range(2)}
for k in list(d):
    del d[k]
    print("deleted", k)
q = [T("first")]
while q:
    t = q.pop()
    if t.n == "first":
        q.append(T("second"))
    print("work", t.n)
del t
for x in (T("lit"),):
    x = None
    print("rebound")
else:
    print("else")
