import functools
class Big:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
@functools.lru_cache(maxsize=2)
def load(n):
    print("load", n)
    return Big(n)
load(1); load(2); load(1)
print(load.cache_info())
load(3)
print(load.cache_info())
load.cache_clear()
print(load.cache_info(), load.__name__, load.__wrapped__.__name__)
def memo(f):
    cache = {}
    @functools.wraps(f)
    def inner(*a):
        if a not in cache:
            cache[a] = f(*a)
        return cache[a]
    inner.cache = cache
    return inner
@memo
def fib(n):
    "doc"
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), len(fib.cache), fib.__doc__, fib.__name__)
class P:
    def __init__(self): self.calls = 0
    @functools.cached_property
    def value(self):
        self.calls += 1
        return Big("cp")
p = P()
print(p.value is p.value, p.calls, list(vars(p)))
del p.value
print("deleted")
p.value
del p
@functools.singledispatch
def show(x): return "obj"
@show.register(int)
def _(x): return "int"
@show.register(list)
def _(x): return "list of " + ",".join(map(show, x))
print(show(1), show([1, "a"]), show(2.5), show(True))
add3 = functools.partial(lambda a, b, c=0: (a, b, c), 1, c=9)
print(add3(2), add3.args, add3.keywords)
print(functools.reduce(lambda a, b: a * b, range(1, 6)), sorted("bca", key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
@functools.total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(2), V(3) > V(2), V(1) >= V(2), max(V(1), V(5)).v)
