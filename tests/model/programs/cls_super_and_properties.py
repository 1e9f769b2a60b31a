# Cooperative classes, __getattr__, properties and callable objects that come and go.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class Root:
    def __init__(self, **kw): print("Root", sorted(kw)); self.own = D("root part")
    def close(self): print("Root.close")
class Left(Root):
    def __init__(self, left=None, **kw): super().__init__(**kw); self.left = left
    def close(self): print("Left.close", self.left and self.left.name); self.left = None; super().close()
class Right(Root):
    def __init__(self, right=None, **kw): super().__init__(**kw); self.right = right
    def close(self): print("Right.close"); del self.right; super().close()
class Both(Left, Right):
    def __init__(self, **kw): super().__init__(**kw); print("Both")
    def __del__(self): print("Both goes", sorted(self.__dict__))
b = Both(left=D("l"), right=D("r")); b.close(); b = None
class Attr:
    def __init__(self): self.__dict__["store"] = {}
    def __getattr__(self, k):
        try: return self.store[k]
        except KeyError: raise AttributeError("no " + k) from None
    def __setattr__(self, k, v): print("set", k); self.store[k] = v
    def __delattr__(self, k): print("delete", k); del self.store[k]
    def __dir__(self): return sorted(self.store)
a = Attr(); a.x = D("x"); print(a.x.name, hasattr(a, "y"), dir(a)); a.x = D("x2"); del a.x; a.z = D("z"); a = None
class Every:
    def __getattribute__(self, k): print("get", k); return object.__getattribute__(self, k)
e = Every(); e.v = D("v"); e.v.name; getattr(e, "none", "default"); del e
class P:
    def __init__(self, d): self._d = d
    @property
    def d(self): "the d"; return self._d
    @d.setter
    def d(self, v): print("replace", self._d.name, v and v.name); self._d = v
p = P(D("p1")); p.d = D("p2"); print(p.d.name, P.d.__doc__)
try: del p.d
except AttributeError as x: print("cannot delete")
p.d = None; p = None
class Sub(P):
    @property
    def d(self): return super().d
    @d.setter
    def d(self, v): P.d.fset(self, v)
s = Sub(D("s1")); s.d = D("s2"); del s
class Ops:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return NotImplemented if not isinstance(o, Ops) else self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __hash__(self): return self.n
    def __len__(self): return self.n
    def __repr__(self): return "Ops(%d)" % self.n
    def __getitem__(self, k): return k
    def __contains__(self, x): return x == self.n
    def __radd__(self, o): return o + self.n
    def __matmul__(self, o): return "mat"
    def __neg__(self): return Ops(-self.n)
    def __del__(self): gone.append(self.n)
gone = []
print(Ops(1) == Ops(1), Ops(1) != Ops(2), sorted([Ops(3), Ops(2)]), Ops(4) in {Ops(4): 1}, bool(Ops(0)), Ops(5)[1:2, ...], 3 + Ops(4), Ops(1) @ 2, -Ops(6), 7 in Ops(7), Ops(1) == 1)
print(gone)
class Callable:
    def __init__(self): self.calls = []
    def __call__(self, *a, **k): self.calls.append(a); return len(self.calls)
    def __del__(self): print("callable gone", len(self.calls))
c = Callable(); c(D("a1")); print(c(D("a2"), k=D("kw"))); c.calls.pop(0); del c
print([k for k in vars(Both) if not k.startswith("__")], Both.__mro__[2].__name__, super(Both, Both(left=None)).__thisclass__.__name__)
