class L(list):
    def __repr__(self): return "L" + list.__repr__(self)
    def __eq__(self, o): return super().__eq__(o)
    def __hash__(self): return 3
    def __len__(self): return 10 + super().__len__()
    def __getitem__(self, i): return ("i", super().__getitem__(i))
    def __contains__(self, x): return not super().__contains__(x)
    def __iter__(self): return super().__iter__()
    def append(self, x): super().append(x * 2)
    def __lt__(self, o): return super().__lt__(o)
    def __iadd__(self, o): return super().__iadd__(o)
    def __bool__(self): return False
x = L([1, 2])
x.append(3); x += [9]
print(x, x == [1, 2, 6, 9], len(x), x[0], 1 in x, list(x), x < [5], bool(x), hash(x))
class D(dict):
    def __repr__(self): return "D" + super().__repr__()
    def __getitem__(self, k): return super().__getitem__(k) * 2
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
    def __delitem__(self, k): print("del", k); super().__delitem__(k)
    def __missing__(self, k): return 50
    def __eq__(self, o): return super().__eq__(o)
    def __contains__(self, k): return k == 1 or super().__contains__(k)
    def get(self, k, d=None): return ("get", super().get(k, d))
    def __iter__(self): return iter(sorted(super().__iter__()))
d = D(b=1); d["a"] = 5
print(d, d["a"], d["zz"], d == {"b": 1, "a": 6}, 1 in d, d.get("q"), list(d)); del d["a"]; print(d, {**d}, dict(d))
class S(str):
    def __repr__(self): return "S" + super().__repr__()
    def __str__(self): return "str:" + super().__str__()
    def __eq__(self, o): return super().__eq__(o)
    def __hash__(self): return super().__hash__()
    def __add__(self, o): return S(super().__add__(o))
    def __len__(self): return 99
    def __format__(self, s): return "fmt" + super().__format__(s)
s = S("ab")
print(repr(s), s, s == "ab", {s: 1}["ab"], repr(s + "c"), len(s), f"{s:>5}", "%s" % s, s.upper(), s[0], type(s[0:1]).__name__)
class I(int):
    def __repr__(self): return "I" + super().__repr__()
    def __add__(self, o): return I(super().__add__(o))
    def __eq__(self, o): return super().__eq__(o)
    def __hash__(self): return super().__hash__()
    def __lt__(self, o): return super().__lt__(o)
    def __bool__(self): return False
i = I(5)
print(repr(i), i, i + 1, i == 5, {5: "x"}[i], i < 6, bool(i), i * 2, -i, [10, 20, 30, 40, 50, 60][i], f"{i:03d}", "%d" % i, sorted([I(3), I(1)]))
class E(ValueError):
    def __repr__(self): return "E!" + super().__repr__()
    def __str__(self): return "S!" + super().__str__()
    def __eq__(self, o): return super().__eq__(o) is True
    def __hash__(self): return super().__hash__()
    def __init__(self, a, b): super().__init__(a); self.b = b
e = E("x", 2)
print(repr(e), e, e == e, e == 1, e.args, e.b)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __repr__(self): return "T" + super().__repr__()
    def __eq__(self, o): return super().__eq__(o)
    def __hash__(self): return super().__hash__()
    def __getitem__(self, i): return super().__getitem__(i)
t = T(1, 2)
print(t, t == (1, 2), {t: 1}[(1, 2)], t[0], t + (3,), t * 2, t[1:], len(t))
class F(float):
    def __repr__(self): return "F" + super().__repr__()
    def __mul__(self, o): return F(super().__mul__(o))
    def __str__(self): return "f" + super().__str__()
f = F(1.5)
print(repr(f), f, f * 2, f + 1, f"{f:.2f}", round(f), int(f))
class St(set):
    def __repr__(self): return "St" + str(sorted(self))
    def add(self, x): super().add(x); return self
    def __contains__(self, x): return super().__contains__(x)
    def __or__(self, o): return St(super().__or__(o))
    def __eq__(self, o): return super().__eq__(o)
st = St([1]).add(2)
print(st, 2 in st, st | {5}, type(st & {1}).__name__, type(st.copy()).__name__, st == {1, 2})
class B(bytes):
    def __repr__(self): return "B" + super().__repr__()
print(B(b"x"), B(b"x") + b"y", B(b"abc")[1:])
class P(property):
    def __get__(self, o, t=None): return ("P", super().__get__(o, t)) if o is not None else self
    def __set__(self, o, v): print("Pset", v); super().__set__(o, v)
class C:
    @P
    def x(self): return 1
    @x.setter
    def x(self, v): self.__dict__["y"] = v
c = C(); print(c.x); c.x = 5; print(c.y, type(C.x).__name__)
class O:
    def __eq__(self, o): return super().__eq__(o)
    def __ne__(self, o): return super().__ne__(o)
    def __hash__(self): return super().__hash__()
    def __lt__(self, o): return super().__lt__(o)
    def __getattribute__(self, n): return super().__getattribute__(n)
    def __setattr__(self, n, v): super().__setattr__(n, v)
    def __delattr__(self, n): super().__delattr__(n)
    def __init_subclass__(cls, **k): super().__init_subclass__(**k)
    def __format__(self, s): return "O" + s
    def __dir__(self): return ["a"]
    def __sizeof__(self): return super().__sizeof__() > 0
    def __reduce__(self): return "O"
o = O(); o.a = 1; print(o == o, o == 1, o != o, o.a, f"{o:xx}", dir(o), hash(o) == hash(o)); del o.a
try:
    o < o
except TypeError as err:
    print(err)
class Q(type):
    def __call__(cls, *a): print("call", a); return super().__call__(*a)
    def __repr__(cls): return "Q:" + cls.__name__
    def __instancecheck__(cls, o): return o == 1 or super().__instancecheck__(o)
    def __subclasscheck__(cls, o): return o is int or super().__subclasscheck__(o)
    def __new__(m, n, b, d): print("new", n, sorted(k for k in d if not k.startswith("__"))); return super().__new__(m, n, b, d)
    def __init__(cls, n, b, d): super().__init__(n, b, d)
    def __getattr__(cls, n): return "meta " + n
    def __len__(cls): return 7
    @classmethod
    def __prepare__(mc, n, b, **k): return {"pre": 1}
    def mro(cls): return super().mro()
class R(metaclass=Q):
    def __init__(self, x=0): self.x = x
    v = 1
print(R, R(3).x, isinstance(1, R), isinstance(R(), R), issubclass(int, R), issubclass(str, R), R.foo, len(R), R.pre)
