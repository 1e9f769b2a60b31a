# Names assigned together: from 3.11 on the last is stored first where all are plain locals on one line; what a comprehension ends with comes after.
# family: rebinding
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("  free", self.n)
    def __setattr__(self, k, v):
        object.__setattr__(self, k, v)
class B: pass
def f():
    x = T("old")
    x = [v.n for v in [T("a")]]
    print(x)
    y = T("oldy")
    y = {v.n: w.n for v, w in [(T("b"), T("c"))]}
    print(y)
    z, y = T("z"), [v.n for v in [T("d")]]
    print(y)
    z, y = [v.n for v in [T("e")]], T("y")
    print(z)
    return [v.n for v in [T("r")]]
f()
def g():
    b = B(); b.x = T("bx"); w = T("w")
    w, b.x = T("w2"), T("bx2")
    print("1")
    b.x, w = T("bx3"), T("w3")
    print("2")
    w, b.x, q = T("w4"), T("bx4"), T("q")
    w, b.x, q = T("w5"), T("bx5"), T("q2")
    print("3")
    w, q, b.x = T("w6"), T("q3"), T("bx6")
    print("4")
    w, w = T("w7"), T("w8")
    print("5")
    w, q, w = T("w9"), T("q9"), T("w10")
    print("6")
    (w,
     q) = T("w11"), T("q11")
    print("7")
    w, (q, r) = T("w12"), (T("q12"), T("r12"))
    print("8")
    (w, q), r = (T("w13"), T("q13")), T("r13")
    print("9")
    [w, q] = T("w14"), T("q14")
    print("10")
    w, q = [T("w15"), T("q15")]
    print("11")
    s = w, q = T("w16"), T("q16")
    print("12")
    s = None
    w, q, r, s = T("a"), T("b"), T("c"), T("d")
    w, q, r, s = T("a"), T("b"), T("c"), T("d")
    print("13")
    w, *q = T("e"), T("f")
    print("14")
    (q,) = (T("g"),)
    print("15")
    for w, q in ((T("h"), T("i")), (T("j"), T("k"))): print("loop")
    print("16")
    for r in T("l"), T("m"): print("it")
    with open("/dev/null") as (r): pass
    print("end")
g()
w, x = T("gw"), T("gx")
w, x = T("gw2"), T("gx2")
print("mod")
def h():
    global w
    x = T("lx")
    w, x = T("gw3"), T("lx2")
    print("h")
    x, w = T("lx3"), T("gw4")
    print("h2")
h()
class C:
    a, b = T("ca"), T("cb")
    a, b = T("ca2"), T("cb2")
    print("class")
    def __del__(self): print("  free", self.n)
def e_f():
    w, x = T("w"), T("x")
    print("a")
    w, x = T("w2"), T("x2")
    print("b")
    w, x = x, w
    print("c")
    a, b, c = T("a"), T("b"), T("c")
    a, b, c = T("a2"), T("b2"), T("c2")
    print("d")
    w, x = T("w3"), [T("l")]
    print("e")
e_f()
def e_g():
    for i in range(2):
        try:
            a = 1
        finally:
            w, x = T("w"), T("x")
    print("g")
e_g()
def e_h(c):
    for i in range(2):
        try:
            if c: continue
        finally:
            w, x = T("w"), T("x")
            k = 1
    print("h")
e_h(0); e_h(1)
def e_m():
    for i in range(2):
        w, x = T("w"), T("x")
    print("m")
e_m()
def e_o():
    w, x = T("w"), T("x")
    while True:
        w, x = T("w1"), T("x1")
        break
    print("o")
e_o()
