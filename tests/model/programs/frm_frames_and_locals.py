# Frames that are looked at, kept, cleared; locals() and f_locals.
import sys, gc
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def look():
    d = D("looked")
    names = sorted(sys._getframe().f_locals)
    del d
    return names
print(look(), "after")
def snapshot():
    d = D("snapshot")
    l = locals()
    d = None
    print("rebound", l["d"] is None)
    return sorted(l)
print(snapshot())
def keep():
    d = D("kept")
    return sys._getframe()
f = keep(); print(f.f_code.co_name, f.f_lineno > 0, "d" in f.f_locals); f.clear(); print("cleared", f.f_locals); del f
def caller():
    c = D("caller")
    return callee()
def callee():
    e = D("callee")
    return sys._getframe(1).f_code.co_name, sys._getframe().f_back.f_locals["c"].name
print(caller())
def cycle():
    d = D("frame cycle")
    f = sys._getframe()
cycle(); print("cycle", gc.collect() > 0)
def running():
    d = D("running")
    try: sys._getframe().clear()
    except RuntimeError as e: print(e)
running()
def gen():
    d = D("gen frame"); yield 1; yield 2
g = gen(); next(g); fr = g.gi_frame; print(fr.f_locals["d"].name); del g; print("gen dropped", fr.f_lineno is not None); del fr
g = gen(); next(g); fr = g.gi_frame
try: fr.clear(); print(g.gi_frame, next(g, "over"))
except RuntimeError as e: print(e)
del fr, g
def modify():
    x = 1
    locals()["x"] = 5
    return x
print(modify())
def exec_in():
    ns = {"d": D("in ns")}
    exec("e = d\nf = e.name", ns)
    print(ns["f"], "__builtins__" in ns)
    del ns["d"]; print("d left"); ns.clear()
exec_in()
def raising():
    d = D("raising")
    raise ValueError
try: raising()
except ValueError as e:
    fr = e.__traceback__.tb_next.tb_frame
    print(fr.f_code.co_name, fr.f_locals["d"].name)
print("frame kept"); fr.clear(); print("frame cleared"); del fr
def depth():
    n, f = 0, sys._getframe()
    while f: n += 1; f = f.f_back
    return n
def deeper(): return depth()
print(deeper() - depth())
def nested():
    a = D("nested a")
    def inner():
        b = a
        return sorted(sys._getframe().f_locals), sorted(locals())
    return inner()
print(nested())
class K:
    x = D("class body")
    names = sorted(k for k in locals() if not k.startswith("__"))
print(K.names); del K.x
print([sorted(locals()) for q in [1]][0][:1] is not None, "K" in globals(), vars() is globals())
def star(*args, **kw): args = None; print("args gone"); kw = None; print("kw gone")
star(D("a0"), D("a1"), k=D("kw"))
