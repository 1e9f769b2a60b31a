# A parameter is deleted in every kind of function, called in every way.
# del of a parameter in every kind of function and call.
import functools

class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

def plain(p):
    del p
    print("  body end")

def pos_only(p, /, q=None):
    del p
    print("  body end")

def kw_only(*, p):
    del p
    print("  body end")

def rest(*p):
    del p
    print("  body end")

def kws(**p):
    del p
    print("  body end")

def rest_one(a, *p):
    del a
    print("  a")
    del p
    print("  body end")

def captured(p):
    f = lambda: p
    del p
    print("  body end")

def generator(p):
    del p
    print("  first")
    yield
    print("  second")

def rebinding(p):
    p = None
    print("  body end")

def popped(p):
    p.pop()
    print("  popped")
    del p
    print("  body end")

def handler(p):
    try:
        raise KeyError(p)
    except KeyError as e:
        del p
        print("  in handler")
    print("  body end")

class K:
    def m(self, p):
        del p
        print("  p")
        del self
        print("  body end")

    @staticmethod
    def s(p):
        del p
        print("  body end")

    @classmethod
    def c(cls, p):
        del p
        print("  body end")

    @property
    def prop(self):
        del self
        print("  body end")
        return 1

    def __call__(self, p):
        del p
        print("  body end")

    def __init_subclass__(cls, p=None, **k):
        del p
        print("  body end")

    def __del__(self):
        print("  free K")

@functools.wraps(plain)
def wrapper(*a, **k):
    return plain(*a, **k)

@functools.lru_cache(maxsize=2)
def cached(p):
    del p
    print("  body end")
    return 1

T = lambda: R("t")
calls = [
    lambda: plain(T()), lambda: plain(p=T()), lambda: plain(*[T()]), lambda: plain(*(T(),)), lambda: plain(**{"p": T()}),
    lambda: plain(*(i for i in [T()])), lambda: plain(*map(R, ["m"])),
    lambda: pos_only(T()), lambda: pos_only(T(), q=T()), lambda: kw_only(p=T()), lambda: kw_only(**dict(p=T())),
    lambda: rest(T(), R("u")), lambda: rest(*[T(), R("u")]), lambda: rest(T(), *[R("u")]), lambda: kws(a=T(), b=R("u")), lambda: kws(**{"a": T()}, b=R("u")),
    lambda: rest_one(T(), R("u")), lambda: rest_one(*[T(), R("u")]), lambda: captured(T()), lambda: list(generator(T())),
    lambda: rebinding(T()), lambda: rebinding(*[T()]), lambda: popped([T()]), lambda: handler(T()),
    lambda: K().m(T()), lambda: K().s(T()), lambda: K.c(T()), lambda: K().prop, lambda: K()(T()), lambda: K.m(K(), T()),
    lambda: type("L", (K,), {}, p=T()), lambda: wrapper(T()), lambda: wrapper(p=T()), lambda: cached(T()), lambda: cached(R("second")), lambda: cached(R("third")),
    lambda: functools.partial(plain, T())(), lambda: functools.partial(plain, p=T())(), lambda: functools.reduce(lambda a, b: plain(b), [1, T()]),
    lambda: list(map(plain, [T()])), lambda: list(filter(plain, [T()])), lambda: sorted([T()], key=plain) and None, lambda: (lambda p: plain(p))(T()),
    lambda: plain(T() or T()), lambda: plain(T() if 1 else 2), lambda: plain([T()][0]), lambda: plain((lambda: T())()), lambda: plain({"a": T()}["a"]),
    lambda: getattr(K(), "m")(T()), lambda: max([T()], key=plain), lambda: plain(R(R("inner").t)),
]
for i, c in enumerate(calls):
    print(i)
    c()
    print("  returned")
    c = None
