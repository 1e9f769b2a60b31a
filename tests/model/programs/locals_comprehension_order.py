# A name that an inlined comprehension had first.
class R:
    def __init__(self, t):
        self.t = t
    def __del__(self):
        print("  free", self.t)
def f():
    [0 for b, a in [(1, 2)]]
    a = R("a"); c = R("c"); b = R("b")
def g():
    c = R("c")
    {x: y for x in [1] for y in [2] if (z := R("z"))}
    y = R("y"); x = R("x"); 
def h(p):
    [p for p in [1]]
    q = R("q"); {q for q in [1]}
    p = R("p")
def m():
    a = [j := R("j"), R("jj")]
    (b := R("b"), c := R("c"))
    d = e = R("de")
    f, g = R("f"), (h := R("h"))
    try:
        return
    finally:
        z = R("z")
        y = R("y")
for q in (f, g, h, m):
    print(q.__name__)
    q(1) if q is h else q()
