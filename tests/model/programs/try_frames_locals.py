import sys
def who(): return sys._getframe(1).f_code.co_name
def caller(): return who()
print(caller(), sys._getframe().f_lineno, sys._getframe().f_code.co_name)
def show(a, b=2, *c, d, **e):
    x = 5
    return sorted(locals().items())
print(show(1, d=4, z=9)); print(show.__code__.co_varnames, show.__code__.co_argcount, show.__defaults__, show.__kwdefaults__)
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("t", self.n)
def keep():
    t = T("frame"); return sys._getframe()
f = keep(); print("has", sorted(f.f_locals), f.f_back is None or True); f.clear(); print("cleared"); del f
def g():
    t = T("tb"); raise ValueError
try: g()
except ValueError as e:
    tb = e.__traceback__; print(tb.tb_lineno > 0, tb.tb_next.tb_frame.f_code.co_name); saved = e
print("saved"); saved.__traceback__ = None; del tb; print("tb gone"); saved = None
def depth(n): return n if n == 0 else depth(n - 1)
print(depth(50)); 
try:
    def inf(n): return inf(n + 1)
    inf(0)
except RecursionError as e: print("RecursionError")
print(eval("1 + x", {"x": 2}), eval("[i for i in range(3)]")); ns = {}; exec("def q(): return 7\ny = q()", ns); print(ns["y"], callable(ns["q"])); print(globals()["__name__"], "T" in globals(), vars(T)["__module__"], dir(T("dir"))[-1])
print(type(lambda: 0).__name__, (lambda: 0).__name__, T.__init__.__qualname__, callable(T), isinstance(T, type), id(None) == id(None), hash("a") == hash("a"), issubclass(bool, int), type(type).__name__)
