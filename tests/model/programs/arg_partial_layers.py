import functools, sys, gc
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(*a, **k):
    print(len(a), sorted(k))
    a = ()
    print("a")
    k.clear()
    print("k")
p = functools.partial(f, T("bound"), key=T("kw"))
p(T("call"), more=T("named"))
print("--")
p()
print("--")
p(**{"key": T("override")})
print(p.func is f, p.args[0].n, p.keywords["key"].n)
x = []
print(sys.getrefcount(x))
q = functools.partial(sys.getrefcount)
print(q(x), q([]))
s = functools.partial(lambda a, b=None: sys.getrefcount(a), b=1)
print(s(x), s([]))
p2 = functools.partial(p, T("second"), z=1)
print(p2.func is f, len(p2.args))
del p
print("p gone")
del p2
print("end")
def one(a, b): return sys.getrefcount(a), sys.getrefcount(b)
print(functools.partial(one, [])(x), functools.partial(one, x)(x), functools.partial(one, b=x)([]), functools.partial(one, b=[])(x))
