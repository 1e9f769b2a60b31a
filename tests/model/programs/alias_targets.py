# Aliases through chained and augmented targets, walrus, stars and swaps.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

    def __iadd__(self, o):
        print("  iadd", self.t)
        return R(self.t + o)

class Box:
    pass

def chained():
    b = Box()
    l = [None]
    a = b.x = l[0] = R("chain")
    del a
    print("name gone")
    b.x = None
    print("attr gone")
    l[0] = 1
    print("item gone")

def aug():
    b = Box()
    b.v = R("v")
    b.v += "1"
    print("attr")
    l = [R("l")]
    l[0] += "2"
    print("item")
    d = {"k": R("d")}
    d["k"] += "3"
    print("dict")
    x = y = R("x")
    x += "4"
    print("name", x.t, y.t)
    del y
    print("alias gone")

def walrus():
    if (n := R("walrus")).t:
        print("in the if")
    while (n := R("loop")) and n.t == "never":
        pass
    print([y.t for x in (1, 2) if (y := R("c%d" % x))])
    print("y", y.t)
    del y
    print(n.t)

def stars():
    a, *b, c = [R("s%d" % i) for i in range(5)]
    print("unpacked")
    del b[1]
    print("middle deleted")
    a, c = c, a
    b, a = a, b
    print(b.t, c.t)
    del a
    print("list gone")
    [x, (y, *z)] = [R("p"), [R("q"), R("r"), R("s")]]
    del z
    print("z gone")
    for i, (j, *k) in [(R("i"), [R("j"), R("k")])]:
        del k
        print("loop body")
    print("loop over")

def swaps():
    b = Box()
    b.x, b.y = R("bx"), R("by")
    b.x, b.y = b.y, b.x
    print(b.x.t)
    l = [R("l0"), R("l1"), R("l2")]
    l[0], l[2] = l[2], l[0]
    l[1], b.x = b.x, l[1]
    print([i.t for i in l], b.x.t)
    l[:], b.y = [b.y], l
    print("cycle?", b.y is l)
    b.y = None
    print("end")

for f in (chained, aug, walrus, stars, swaps):
    print(f.__name__)
    f()
    print("returned")
