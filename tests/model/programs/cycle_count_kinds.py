# What gc.collect() counts for cycles of many kinds.
import gc
import functools
import collections
import types
import weakref
import contextlib
gc.disable()
gc.collect()

class A:
    pass

class S:
    __slots__ = ("x", "__weakref__", "__dict__")

class T(tuple):
    pass

class L(list):
    pass

class D(dict):
    pass

def instance():
    a = A()
    a.me = a

def instance_dict():
    a = A()
    a.d = a.__dict__

def instance_vars():
    a = A()
    a.x = a.y = a
    vars(a)["z"] = a

def slots_dict():
    s = S()
    s.x = s

def slots_both():
    s = S()
    s.x = s
    s.other = s

def sub_tuple():
    l = []
    l.append(T((l,)))

def sub_list():
    l = L()
    l.append(l)
    l.attr = l

def sub_dict():
    d = D()
    d["d"] = d

def deque():
    d = collections.deque()
    d.append(d)

def defdict():
    d = collections.defaultdict(list)
    d["x"].append(d)

def ordered():
    d = collections.OrderedDict()
    d["x"] = d

def partial():
    l = []
    l.append(functools.partial(len, l))

def wrapped():
    @functools.wraps(len)
    def f():
        return f

def recursive():
    def f(n):
        return f(n - 1) if n else 0
    f(2)

def mutual():
    def f():
        return g
    def g():
        return f

def lam():
    a = A()
    a.f = lambda: a

def bound():
    a = L()
    a.append(a.append)

def gen():
    def g():
        me = yield
        yield me
    x = g()
    next(x)
    x.send(x)

def gen_unstarted():
    def g(l):
        yield l
    l = []
    l.append(g(l))

def coroutine():
    async def c(l):
        return l
    l = []
    x = c(l)
    l.append(x)
    x.close()

def klass():
    class C:
        pass

def klass_methods():
    class C:
        x = 1
        def m(self):
            return __class__
        @property
        def p(self):
            return 1
        @staticmethod
        def s():
            pass
        @classmethod
        def c(cls):
            pass

def klass_slots():
    class C:
        __slots__ = ("a", "b")

def klass_child():
    class C:
        pass
    class E(C):
        def m(self):
            return super().m()
    E()

def klass_instance():
    class C:
        pass
    C.one = C()

def module():
    m = types.ModuleType("m")
    m.me = m

def exception():
    try:
        1 / 0
    except ZeroDivisionError as e:
        kept = e

def exception_ctx():
    try:
        try:
            [][1]
        except IndexError as e:
            raise ValueError from e
    except ValueError as v:
        kept = v

def frame():
    import sys
    f = sys._getframe()

def iterators():
    l = []
    l.append(iter(l))
    l.append(enumerate(l))
    l.append(zip(l, l))
    l.append(map(len, l))
    l.append(reversed(l))

def cell():
    a = []
    def f():
        return a
    a.append(f)

def dict_views():
    d = {}
    d["v"] = d.values()
    d["i"] = iter(d.items())

def weak():
    a = A()
    a.r = weakref.ref(a)
    a.p = weakref.proxy(a)
    a.me = a

def prop():
    a = A()
    a.p = property(lambda s: a)

def ctx():
    @contextlib.contextmanager
    def c():
        yield me
    me = c()
    with me:
        pass

def mixture():
    a, l, d, t = A(), [], {}, None
    t = (a, l, d)
    a.t = t
    l.append(t)
    d["t"] = t
    a.extra = [1, (2, 3), {"n": "s"}, {"m": []}, frozenset([1])]

cases = [instance, instance_dict, instance_vars, slots_dict, slots_both, sub_tuple, sub_list, sub_dict, deque, defdict, ordered, partial,
         wrapped, recursive, mutual, lam, bound, gen, gen_unstarted, coroutine, klass, klass_methods, klass_slots, klass_child, klass_instance,
         module, exception, exception_ctx, frame, iterators, cell, dict_views, weak, prop, ctx, mixture]
for c in cases:
    c()
    print(c.__name__, gc.collect(), gc.collect())
