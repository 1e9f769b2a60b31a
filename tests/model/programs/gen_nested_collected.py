# Nested generators that are dropped, closed and collected; what close() gives.
import gc, sys
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def inner(n):
    t = T("in" + n)
    try:
        while True:
            r = yield t
            print("recv", r)
    except GeneratorExit:
        print("exit", n); raise
    finally:
        print("fin", n)
def outer(n):
    t = T("out" + n)
    try:
        x = yield from inner(n)
    finally:
        print("outfin", n)
g = outer("a"); next(g); g.send(1); del g; print("a done")
g = outer("b"); next(g); l = [g]; l.append(l); del g, l; gc.collect(); print("b done")
def self_ref():
    me = yield
    try: yield me
    finally: print("self fin", sys.exc_info()[0])
g = self_ref(); next(g); g.send(g); del g; print(gc.collect() > 0)
def ignore():
    try: yield 1
    except GeneratorExit: yield 2
sys.unraisablehook = lambda u: print("unraisable", u.exc_value)
g = ignore(); next(g); del g
g = ignore(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def ret():
    try: yield 1
    finally: return 5
g = ret(); next(g); print(g.close())
def raiser():
    try: yield
    finally: raise KeyError("in close")
g = raiser(); next(g); del g
g = raiser(); next(g)
try: g.close()
except KeyError as e: print("KeyError", e)
def deleg():
    yield from [T("item1"), T("item2")]
d = deleg(); print(next(d).n); d.close(); print("closed")
def chain3(n):
    if n: yield from chain3(n - 1)
    else: yield T("deep")
c = chain3(5); x = next(c); print(sys.getrefcount(x)); del c; print("c"); del x
g = inner("c")
print(g.gi_frame is not None, g.gi_running); del g; print("never started")
