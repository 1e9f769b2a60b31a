import gc
class A:
    pass
class S:
    __slots__ = ("x", "y")
gc.collect()
def cyc(make, *a):
    gc.collect()
    make(*a)
    return gc.collect()
def c1():
    x = A(); x.x = x
def c2():
    x = S(); x.x = x
def c3():
    x = []; x.append(x)
def c4():
    x = {}; x[1] = x
def c5():
    x = A(); y = A(); x.y = y; y.x = x; x.z = [1]; y.z = (1, [])
def c6():
    x = S(); x.x = x; x.y = {"a": 1}
def c7():
    x = S(); x.x = x; x.y = {"a": []}
def c8():
    x = S(); x.x = x; x.y = (1, 2)
def c9():
    x = S(); x.x = x; x.y = tuple([1, 2])
def c10():
    x = S(); x.x = x; x.y = {1, 2}
def c11():
    x = S(); x.x = x; x.y = frozenset([1])
def c12():
    def f(): return f
def c13():
    def f(): return f
    return None
def c14():
    class K: pass
def c15():
    class K:
        a = 1
        def m(self): pass
        @property
        def p(self): pass
        @staticmethod
        def s(): pass
        @classmethod
        def c(cls): pass
def c16():
    class K:
        __slots__ = ("a", "b")
def c17():
    class K(A):
        pass
    K()
def c18():
    class K:
        def __init__(self): super().__init__()
    k = K(); k.k = k
def c19():
    def g():
        yield x
    x = g()
    next(x)
def c20():
    def g():
        yield x
    x = g()
def c21():
    try:
        1 / 0
    except Exception as e:
        x = e
def c22():
    x = S(); x.x = map(str, [x]); x.y = filter(None, [x])
def c23():
    x = S(); x.x = zip([x], [x]); x.y = enumerate([x])
def c24():
    x = S(); x.x = iter([x]); x.y = reversed([x])
def c25():
    x = S(); x.x = {x: 1}.keys(); x.y = iter({x: 1}.items())
def c26():
    x = S(); x.x = slice(x, x)
def c27():
    x = S(); x.x = super(S, x)
def c28():
    x = A(); x.__dict__["d"] = x.__dict__
def c30():
    x = [[[]]]; x[0][0].append(x)
def c31():
    class M(type): pass
    class K(metaclass=M): pass
def c32():
    x = S(); x.x = property(lambda: x)
def c33():
    x = A(); x.f = lambda a=x: a
def c34():
    x = A(); x.m = x.__init__
def c35():
    x = A(); x.m = x.__eq__; x.n = x.__class__
def c37():
    class E(Exception): pass
    e = E(); e.e = e
def c38():
    e = ValueError(); e.args = (e,)
def c39():
    x = S(); x.x = (i for i in [x])
def c40():
    x = S(); x.x = [lambda: x for _ in range(2)]
def c41():
    async def co(): await x
    x = co()
    x.close()
def c42():
    x = A()
    for i in range(40):
        setattr(x, "a%d" % i, x)
def c43():
    x = type("X", (), {})
for n in range(1, 44):
    if "c%d" % n not in globals():
        continue
    try:
        print("c%d" % n, cyc(globals()["c%d" % n]))
    except Exception as e:
        print("c%d" % n, type(e).__name__, e)
