# What permutations and their like hold, and until when.
# family: iterators
import itertools
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
def rows(*a): return [R(i) for i in a]
print([len(p) for p in itertools.permutations(rows(1, 2), 2)])
print("a")
for p in itertools.permutations(rows(1, 2)): pass
del p
print("b")
it = itertools.permutations(rows(1, 2)); next(it); del it
print("c")
for p in itertools.combinations(rows(1, 2, 3), 2): pass
del p
print("d")
for p in itertools.product(rows(1, 2), rows(3)): pass
del p
print("e")
for p in itertools.combinations_with_replacement(rows(1, 2, 3), 2): pass
del p
print("f")
