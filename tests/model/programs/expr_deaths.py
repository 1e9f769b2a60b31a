import sys, gc
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("d", self.n, end=" ")
def nl(s): print("|", s)
def f(a, b): nl("in f"); a = None; nl("a none"); b = None; nl("b none")
f(T(1), T(2)); nl("f")
x = T(3); f(x, x); nl("f x"); x = None; nl("x none")
def g(*a, **k): nl("in g"); a = (); nl("a"); k.clear(); nl("k")
g(T(4), T(5), z=T(6)); nl("g")
class K:
    def __init__(self, v): nl("init"); del v; nl("init del")
    def meth(self, v): nl("meth"); v = 0; nl("meth 0"); return self
    def __getitem__(self, i): nl("get"); i = 0; nl("i 0"); return i
    def __call__(self, v): nl("call"); v = 0; nl("v 0")
    def __add__(self, o): nl("add"); o = 0; nl("o 0"); return o
    def __eq__(self, o): nl("eq"); o = 0; return True
K(T(7)).meth(T(8)); nl("K"); k = K(1); k[T(9)]; nl("sub"); k(T(10)); nl("called"); k + T(11); nl("plus"); k == T(12); nl("eqd")
list(map(lambda v: nl(v.n), [T(13), T(14)])); nl("map")
sorted([T(15), T(16)], key=lambda t: -t.n); nl("sorted")
[T(17), T(18)][0].n; nl("idx"); {T(19): T(20)}; nl("dict"); (T(21), T(22)); nl("tuple"); {T(23)}; nl("set")
T(24).n + T(25).n; nl("bin"); T(26) and T(27); nl("and"); T(28) or T(29); nl("or"); not T(30); nl("not")
T(31) if T(32) else T(33); nl("cond"); (lambda: T(34))(); nl("lam"); T(35) is T(36); nl("is"); T(37).n < T(38).n < T(39).n; nl("chain")
a, (b, *c), d = T(40), (T(41), T(42), T(43)), T(44); nl("unp"); a = b = None; nl("ab"); c.pop(); nl("c"); del c, d; nl("cd")
f"{T(45).n}{T(46).n!r:>4}"; nl("fs"); "%s" % T(47).n; nl("pc"); print(*[T(48).n], sep=T(49).n and ""); nl("pr")
with open(sys.argv[0]) as fh: T(50); nl("with")
for i in [T(51), T(52)]: nl(i.n)
nl("for"); del i; nl("i")
while T(53):
    nl("while"); break
else: nl("no")
nl("wend"); assert T(54), T(55); nl("assert")
try: raise ValueError(T(56))
except ValueError as e: nl("exc"); T(57)
nl("exend"); lst = [T(58), T(59), T(60)]; lst[1] = T(61); nl("set1"); lst[0:2] = [T(62)]; nl("slice"); lst *= 2; nl("mul"); lst.reverse(); del lst[:]; nl("del")
dct = {i: T(70 + i) for i in range(4)}; dct[1] = T(80); nl("d1"); dct.update({2: T(81)}); nl("upd"); dct.setdefault(9, T(82)); dct.setdefault(9, T(83)); nl("sd"); dct.pop(0); nl("pop"); dct.popitem(); nl("pi"); dct = dict(dct, **{"k": T(84)}); nl("copy"); del dct["k"]; nl("k"); dct.clear(); nl("clear")
x = T(90); x = T(91); nl("reb"); x = [x, T(92)]; nl("wrap"); x = x[1]; nl("unwrap"); y = x; del x; nl("del x"); y = (yy for yy in [y]); nl("gen"); next(y); nl("next"); y = None; nl("end")
