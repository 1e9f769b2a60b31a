# From 3.12 on a comprehension at the top of a module or class runs in place;
# what its inner functions capture lives in cells of that very frame.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

    def __repr__(self):
        return "<" + self.tag + ">"

names = ["".join(c for c in "abc" if c > low) for low in "ab"]
print(names)

getters = [lambda: p for p in [Probe("one"), Probe("two")]]
print([g() for g in getters])
getters.pop()
print("one popped")
del getters
print("all gone")

table = {k: (lambda: (k, v)) for k, v in [("x", 1), ("y", 2)]}
print(table["x"](), table["y"]())
nested = [[(lambda: (a, b))() for b in (1, 2)] for a in (3, 4)]
print(nested)

class Rows:
    size = 2
    rows = [[lambda: (i, j) for j in range(2)] for i in range(2)]
    found = {n: max(m for m in (n, 3)) for n in (1, 5)}
    try:
        seen = [size for _ in range(2)]
    except NameError as e:
        print("NameError:", e)

print(Rows.rows[0][1](), Rows.rows[1][0](), Rows.found)
try:
    print(low)
except NameError as e:
    print(e)
try:
    [(lambda: q)() for x in "a" if not print("filter", x) for q in (Probe("q"),)]
    print("after")
    [(lambda: q)() / 0 for q in (1, 2)]
except ZeroDivisionError as e:
    print(e)
print("end")
