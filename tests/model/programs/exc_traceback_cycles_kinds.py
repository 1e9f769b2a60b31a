# Which ways of keeping an exception make garbage, and how the frames go.
import gc, sys
gc.disable()
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def fail(name):
    d = D(name)
    raise ValueError(name)
def plain():
    try:
        fail("plain")
    except ValueError:
        pass
plain(); print("plain", gc.collect())
def kept_local():
    try:
        fail("kept")
    except ValueError as e:
        err = e
    return None
kept_local(); print("kept", gc.collect())
def kept_and_cleared():
    err = None
    try:
        fail("cleared")
    except ValueError as e:
        err = e
    try:
        return str(err)
    finally:
        err = None
print(kept_and_cleared(), gc.collect())
def returned():
    try:
        fail("returned")
    except ValueError as e:
        return e
e = returned()
print("have", e.__traceback__.tb_frame.f_code.co_name, e.__traceback__.tb_next.tb_frame.f_locals["d"].name)
e = None
print("returned", gc.collect())
def info():
    try:
        fail("info")
    except ValueError:
        kind, value, tb = sys.exc_info()
    print(kind.__name__, value)
info(); print("info", gc.collect())
def with_traceback():
    try:
        fail("wt")
    except ValueError as e:
        raise KeyError("outer").with_traceback(e.__traceback__) from None
try:
    with_traceback()
except KeyError as k:
    names = []
    tb = k.__traceback__
    while tb: names.append(tb.tb_frame.f_code.co_name); tb = tb.tb_next
    print(names, k.__cause__, type(k.__context__).__name__, k.__suppress_context__)
print("wt", gc.collect())
def nested():
    try:
        try:
            fail("inner")
        finally:
            d2 = D("in finally")
    except ValueError as e:
        d3 = D("handler")
        return [e]
r = nested()
print("r"); r.clear(); print("r cleared", gc.collect())
def loop():
    last = None
    for i in range(3):
        try:
            fail("loop%d" % i)
        except ValueError as e:
            last = e
    print("loop done")
    raise last
try:
    loop()
except ValueError as e:
    print("out", e)
print("loop", gc.collect())
class Holder(Exception):
    pass
h = Holder(D("arg"))
h.extra = D("attr")
h.self = h
del h
print("holder", gc.collect())
