class T:
    def __init__(self, n, *parts): self.n, self.parts = n, parts
    def __del__(self): print("del", self.n)
t = T("root", T("p1", T("leaf")), T("p2"))
t.late = T("late")
t.parts = t.parts[::-1]
del t
print("--")
class Early(T):
    def __del__(self):
        self.parts = ()
        print("early", self.n)
e = Early("e", T("child"))
del e
print("--")
l = [T("l1"), (T("t1"), {"d": T("d1")}), {T("s1")}]
del l
print("--")
def gen(t):
    yield t
    print("never")
g = gen(T("argument"))
next(g)
g2 = gen(T("unstarted"))
del g, g2
print("--")
T("a", T("b", T("c")))
