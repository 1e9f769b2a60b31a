kept = []
class T:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        kept.append(self)
t = T("a")
del t
print(kept[0].n, len(kept))
kept.clear()
print("again", len(kept))
class U:
    def __init__(self): self.parts = [T("part")]
    def __del__(self): print("del U")
u = U()
del u
print(len(kept))
p = kept.pop()
p.n = "renamed"
del p
print("end", len(kept))
