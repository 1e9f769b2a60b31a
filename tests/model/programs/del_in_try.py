class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(bad):
    t = T("t")
    try:
        if bad:
            raise KeyError("k")
        del t
    except KeyError:
        print("handler", t.n)
        del t
        print("deleted there")
    else:
        print("else")
    finally:
        print("finally", "t" in locals())
f(False)
f(True)
def g():
    for t in (T(1), T(2)):
        try:
            continue
        finally:
            print("cleanup", t.n)
            del t
    print("loop over")
g()
