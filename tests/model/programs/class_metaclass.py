class D:
    def __set_name__(self, o, n): self.n = n; print("set_name", o.__name__, n)
    def __get__(self, i, o): return self if i is None else i.__dict__.get(self.n, "unset")
    def __set__(self, i, v): i.__dict__[self.n] = v; print("set", self.n)
    def __delete__(self, i): del i.__dict__[self.n]; print("delete")
class Meta(type):
    def __new__(m, name, bases, ns, **k): print("meta", name, sorted(k)); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **k): super().__init__(name, bases, ns)
    def __call__(c, *a): print("call", a); return super().__call__(*a)
class A(metaclass=Meta, flag=1):
    d = D()
    def __init__(self, v=None): self.d = v
    def __del__(self): print("del", type(self).__name__, self.d)
    def __init_subclass__(cls, **k): print("sub", cls.__name__, k)
    def __getattr__(self, n): return "dyn " + n
    def __class_getitem__(cls, i): return (cls.__name__, i)
class B(A):
    __slots__ = ()
    def __init__(self, v): super().__init__(v * 2)
b = B(2); print(b.d, b.other, A[int]); del b.d; print(b.d); b.d = "x"; del b
print(B.__mro__[1].__name__, isinstance(B, Meta), issubclass(B, A))
class Old(A):
    def __del__(self): print("old first"); super().__del__()
Old("o"); print("end")
class E(Exception):
    def __init__(self, *a): super().__init__(*a); self.extra = A("in exc")
    def __str__(self): return "E:" + str(self.args)
try: raise E(1, 2)
except E as e: print(e, repr(e))
print("done")
class Cnt:
    n = 0
    def __enter__(self): Cnt.n += 1; return self
    def __exit__(self, *a): Cnt.n -= 1
    def __call__(self, f):
        def w(*a, **k):
            with self: return f(*a, **k)
        return w
    def __iter__(self): return iter("ab")
    def __contains__(self, x): return x == 3
    def __len__(self): return 0
    def __bool__(self): return True
    def __getitem__(self, i): return i
    def __matmul__(self, o): return "mm"
    def __rsub__(self, o): return ("rsub", o)
    def __iadd__(self, o): print("iadd"); return self
    def __lt__(self, o): return NotImplemented
    def __neg__(self): return "neg"
    def __index__(self): return 2
    def __format__(self, s): return "fmt(" + s + ")"
@Cnt()
def f(): return Cnt.n
k = Cnt(); print(f(), [*k], 3 in k, bool(k), k[1:2], k @ 1, 5 - k, -k, [1, 2, 3][k], f"{k:>3}", "{:x}".format(k)); k += 1
try: k < k
except TypeError as e: print(e)
