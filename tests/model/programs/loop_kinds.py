# Loops: what the iterator and the loop name hold, in every kind of loop.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

class It:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return R("it %d" % self.n)
    def __del__(self):
        print("  free iterator")

class Seq:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return R("seq %d" % i)
    def __del__(self):
        print("  free seq")

def make(*t):
    return [R(x) for x in t]

def gen():
    for i in range(2):
        yield R("gen %d" % i)
    print("  gen ends")

def gen_held():
    for i in range(2):
        x = R("held %d" % i)
        yield x
    print("  gen ends")

def loops():
    for x in It(2):
        print("body", x.t)
    print("after", x.t)
    for x in Seq():
        print("body", x.t)
    for x in gen():
        del x
        print("deleted")
    for x in gen_held():
        del x
        print("deleted")
    for x in make("a", "b"):
        del x
        print("deleted")
    for i, x in enumerate(gen()):
        del x
        print("deleted", i)
    for x, y in zip(gen(), make("z1", "z2", "z3")):
        del x, y
        print("deleted both")
    for x in map(R, ["m1", "m2"]):
        del x
    for x in filter(None, make("f1", "f2")):
        del x
        print("deleted")
    for x in reversed(make("r1", "r2")):
        del x
        print("deleted")
    for k in {"k1": R("v1"), "k2": R("v2")}:
        print(k)
    for v in {"k1": R("w1"), "k2": R("w2")}.values():
        del v
        print("deleted")
    for k, v in {"k1": R("u1"), "k2": R("u2")}.items():
        del v
        print("deleted")
    for x in set([R("s")]):
        print(x.t)
    for x in (R("t1"), R("t2")):
        if x.t == "t1":
            continue
        break
    else:
        print("never")
    print("left by break", x.t)
    for x in []:
        pass
    else:
        print("empty", x.t)
    x = None
    work = make("w1", "w2", "w3")
    while work:
        x = work.pop()
        if x.t == "w2":
            work.append(R("again"))
            del x
            continue
        print("worked", x.t)
        if len(work) == 1 and work[0].t == "again":
            break
    print("while over", x.t)
    work = [None]
    for work[0] in gen():
        print("to an item")
    for x.attr in gen():
        print("to an attribute")
    del x.attr
    for x in iter(gen().__next__, None):
        break
    print("callable iterator")
    for outer in gen():
        for inner in gen_held():
            if inner.t.endswith("1"):
                break
        print("outer", outer.t, inner.t)
    try:
        for x in gen():
            raise KeyError
    except KeyError:
        print("handler", x.t)
    lst = make("l1", "l2", "l3")
    for x in lst:
        lst.remove(x)
        print("removed", x.t)
    it = iter(lst)
    lst = None
    print(next(it).t)
    print(next(it, None))
    it = None
    print("return")

loops()
print("end")
