class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(a, b):
    x = T("x"); y = T("y")
    if a:
        del x
    elif b:
        del y
    else:
        x = y = None
    print("middle")
    if not a and x: print(x.n)
    try: y.n
    except UnboundLocalError: print("y unbound")
    except AttributeError: print("y none")
for a, b in ((1, 0), (0, 1), (0, 0)):
    f(a, b)
    print("--")
def g():
    t = T("t")
    while True:
        if t.n == "t":
            del t
            t = T("u")
            continue
        break
    print("loop left")
g()
with open("/dev/null") as h:
    t = T("with")
    del t
    print("in with")
print("no match statement")
