# needs 3.12
import gc, weakref
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
type A = list[int]
print(A, A.__name__, A.__value__, type(A).__name__)
type B[K] = dict[K, A]
print(B, B.__type_params__, B[str])
def f[X](x: X) -> X:
    return x
print(f.__type_params__, f(T("arg")).n)
class C[Y: int]:
    def __init__(self, y): self.y = y
    def m[Z](self, z: Z): return z
c = C(T("y"))
print(C.__type_params__, C.__type_params__[0].__bound__, C[int], c.y.n)
del c
print(f.__type_params__[0].__name__, type(f.__type_params__[0]).__name__)
pass
del A
pass
def g():
    type L = T
    return L.__value__
print(g())
type Rec = list[Rec]
print(Rec.__value__)
def h[*Ts, **P](*a: *Ts): return len(a)
print(h.__type_params__, h(1, 2))
class D[T1, T2](dict): pass
print(D.__parameters__, D.__orig_bases__, D.__mro__[1:])
