# Tracebacks, contexts and causes let go of frames one after the other.
# family: exceptions

import sys, traceback
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
class E(Exception):
    def __init__(self, r): super().__init__(r.n); self.r = r
def f(n):
    l = R("local%d" % n)
    raise E(R("exc%d" % n))
def g():
    try:
        f(1)
    except E as e:
        print("caught", e, e.r.n)
        try:
            f(2)
        except E as e2:
            print("ctx", e2.__context__ is e)
            keep = e2.with_traceback(None)
    print("left")
    return keep
k = g()
print("k", k.args)
k.__context__ = None
print("cut")
del k
def h():
    a = R("a")
    try:
        b = R("b")
        try:
            1 / 0
        except ZeroDivisionError as z:
            raise ValueError("v") from z
        finally:
            print("inner fin")
    except ValueError as v:
        print(type(v.__cause__).__name__, v.__suppress_context__)
        del b
        print("b gone")
    else:
        print("never")
    finally:
        print("outer fin")
    print("end h")
h()
try:
    f(3)
except E as e:
    tb = e.__traceback__
    n = 0
    while tb:
        n += 1
        tb = tb.tb_next
    print("depth", n)
    del tb
print("out")
def loop():
    for i in range(3):
        try:
            r = R("r%d" % i)
            if i == 1: continue
            if i == 2: break
        except Exception: pass
        finally:
            print("f", i)
    return r
loop()
print("end")
