class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
tree = {"l": [T(1), {"m": (T(2), [T(3)])}], "s": {T(4)}}
tree["l"][1]["m"][1].append(T(5))
x = tree["l"][1]
tree["l"] = None
print("list replaced")
x["m"] = x["m"][1]
print("tuple replaced")
del x["m"][0]
print("first")
tree.clear()
print("tree")
x = x["m"][0]
print(x.n)
del x
rows = [[T((i, j)) for j in range(2)] for i in range(2)]
cols = list(zip(*rows))
del rows
print("rows")
cols.reverse(); cols.pop()
print("col")
del cols
