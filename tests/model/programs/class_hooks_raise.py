# Hooks of class statements, also those that raise.
import gc
reg = []
class P:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag; reg.append(cls.__name__)
    def __class_getitem__(cls, k): return (cls.__name__, k)
class A(P, tag="a"): pass
class B(A): pass
print(reg, A.tag, B.tag, A[3])
try:
    class X(P, bad=1): pass
except TypeError as e: print(type(e).__name__)
class Desc:
    def __set_name__(self, owner, name): self.where = owner.__name__ + "." + name; 
class U(P):
    d = Desc()
print(U.d.where)
class Bad:
    def __set_name__(self, o, n): raise ValueError("set_name")
try:
    class V: b = Bad()
except Exception as e: print(type(e).__name__, type(e.__cause__).__name__)
class Del:
    def __del__(self): print("ns value dies")
class W(P):
    t = Del()
    del t
    print("body")
    u = Del()
W.u = None
print("W")
del W; gc.collect()
class MI1:
    def __init_subclass__(cls): print("MI1"); super().__init_subclass__()
class MI2:
    def __init_subclass__(cls): print("MI2"); super().__init_subclass__()
class Z(MI1, MI2): pass
def mk():
    class Q(P, tag=object()):
        def f(self): return __class__
    return Q().f() is Q
print(mk())
