# itertools, functools, operator and contextlib: when items are let go.
import functools, itertools, operator, contextlib
class V:
    def __init__(self, t): self.t = t
    def __del__(self): print("  free", self.t)
    def __repr__(self): return "V" + str(self.t)
def vs(n): 
    for i in range(n): yield V(i)
print(list(map(repr, itertools.islice(vs(9), 2))))
for v in itertools.chain([V("a")], (V("b") for _ in "x")):
    print(v)
del v
print([k for k, g in itertools.groupby("aabbc")], list(itertools.accumulate([1, 2, 3])), list(itertools.product("ab", [1, 2])))
print(list(itertools.permutations([1, 2, 3], 2)), list(itertools.combinations("abc", 2)))
print(list(itertools.zip_longest("ab", "c", fillvalue="-")), list(itertools.repeat(3, 2)), list(itertools.takewhile(lambda x: x < 2, [1, 2, 1])), list(itertools.dropwhile(lambda x: x < 2, [1, 2, 1])))
a, b = itertools.tee(vs(2))
print(next(a)); print(next(b)); del a, b
c = itertools.count(5, 2)
print(next(c), next(c))
cy = itertools.cycle([V("cy")])
print(next(cy), next(cy)); del cy
print(list(itertools.starmap(pow, [(2, 3)])), list(itertools.compress("abc", [1, 0, 1])), list(itertools.filterfalse(None, [0, 1])))
print(functools.reduce(lambda x, y: x + y, [1, 2, 3], 10))
@functools.lru_cache(maxsize=2)
def f(x): return V("f%d" % x)
f(1); f(2); f(1); f(3)
print(f.cache_info())
f.cache_clear()
@functools.wraps(f)
def w(): pass
print(w.__name__)
p = functools.partial(print, "x", sep="-")
p("y"); print(p.args, p.keywords)
class CP:
    @functools.cached_property
    def v(self): print("compute"); return V("cp")
o = CP(); o.v; o.v; del o.v; print("gone")
@functools.total_ordering
class TO:
    def __init__(s, x): s.x = x
    def __lt__(s, o): return s.x < o.x
    def __eq__(s, o): return s.x == o.x
print(TO(1) >= TO(0), TO(1) <= TO(0))
@functools.singledispatch
def sd(x): return "obj"
@sd.register(int)
def _(x): return "int"
print(sd(1), sd(""))
print(sorted(["b", "A", "c"], key=str.lower), sorted([3, 1, 2], reverse=True), sorted("ba", key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
print(operator.itemgetter(1)([5, 6]), operator.attrgetter("t")(V("ag")), operator.add(1, 2), operator.methodcaller("upper")("x"))
with contextlib.suppress(ValueError):
    raise ValueError
with contextlib.ExitStack() as st:
    st.callback(print, "cb")
    st.enter_context(contextlib.closing(type("X", (), {"close": lambda s: print("closed")})()))
    st.push(lambda *a: print("push", a[0]))
@contextlib.contextmanager
def cm(x):
    print("in", x)
    try: yield V(x)
    finally: print("out", x)
with cm(1) as v: print(v)
del v
@cm("deco")
def df(): print("body")
df()
with contextlib.nullcontext(5) as n: print(n)
