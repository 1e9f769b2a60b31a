# In which order parts of objects of all kinds go.
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
    def __hash__(s): return hash(s.n)
    def __eq__(s, o): return s.n == o.n
class Owner: pass
def build():
    o = Owner(); o.a = T("oa"); o.b = [T("l0"), T("l1")]; o.c = {T("k"): T("v")}; o.d = (T("t0"), T("t1")); o.e = {T("set")}
    return o
o = build(); del o; print("---")
class Sub(Owner):
    __slots__ = ("z",)
s = Sub(); s.z = T("slot"); s.q = T("dict"); del s; print("---")
class DL(list):
    pass
x = DL([T("dl")]); x.attr = T("dlattr"); del x; print("---")
class DD(dict): pass
x = DD(k=T("dd")); x.attr = T("ddattr"); del x; print("---")
class DT(tuple): pass
x = DT([T("dt")]); x.attr = T("dtattr"); del x; print("---")
class DE(Exception): pass
x = DE(T("earg")); x.attr = T("eattr"); del x; print("---")
class DS(str): pass
x = DS("s"); x.attr = T("sattr"); del x; print("---")
class DI(int): pass
x = DI(3); x.attr = T("iattr"); del x; print("---")
def f(a=T("default")):
    pass
f.attr = T("fattr"); f.__kwdefaults__ = {"k": T("kwd")}; del f; print("---")
import functools
p = functools.partial(print, T("parg"), k=T("pkw")); p.attr = T("pattr"); del p; print("---")
class M:
    def m(self): pass
    def __del__(self): print("M")
m = M(); b = m.m; del m; print("bound"); del b; print("---")
n = [T("n0"), [T("n1"), [T("n2")]], {"k": [T("n3")]}]; del n; print("---")
class Order:
    def __init__(s): s.first = T("first"); s.second = T("second")
    def __del__(s): print("order", s.first.n); s.first = None; print("in del")
Order(); print("---")
g = (T("g%d" % i) for i in range(3)); l = [next(g), next(g)]; del l; del g; print("---")
z = zip([T("z0"), T("z1")], [T("y0"), T("y1")]); a = next(z); del a; del z; print("---")
e = enumerate([T("e0")]); next(e); del e; print("---")
r = reversed([T("r0"), T("r1")]); next(r); del r; print("---")
it = iter({"k": T("it")}.values()); del it; print("---")
s = slice(T("sl0"), T("sl1"), T("sl2")); del s; print("---")
c = (lambda v: lambda: v)(T("cell")); del c; print("---")
q = type("Q", (), {"a": T("cls attr")}); del q
import gc; gc.collect(); print("end")
