import sys, traceback, gc
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(n):
    t = T("f%d" % n)
    try:
        if n == 0: raise ValueError("zero")
        f(n - 1)
    finally:
        print("finally", n)
try: f(2)
except ValueError as e: print("caught", e, e.__traceback__ is not None)
print("after")
def g():
    try: raise ValueError("a")
    except ValueError:
        try: raise KeyError("b")
        except KeyError as k: return k
k = g(); print(repr(k), repr(k.__context__), k.__context__.__context__, k.__traceback__.tb_next); 
def h():
    try:
        return T("ret")
    finally:
        print("fin")
h(); print(".")
def h2():
    try: raise ValueError
    finally: return "swallowed"
print(h2())
def h3():
    for i in range(3):
        try: continue
        finally: print("cont", i)
    for i in range(3):
        try: break
        finally: print("brk", i)
    while True:
        try: return "r"
        finally:
            break
    return "after"
print(h3())
try:
    try: raise ValueError("1")
    finally: raise KeyError("2")
except KeyError as e: print(repr(e.__context__))
try:
    raise ValueError("x") from ValueError("cause")
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
class MyE(Exception):
    def __init__(self, a, b=2): super().__init__(a, b); self.b = b
    def __str__(self): return "MyE<%s>" % (self.args,)
try: raise MyE(1)
except MyE as e: print(e, repr(e), e.args, e.b)
try: raise MyE
except TypeError as e: print(e)
try: raise type("Dyn", (Exception,), {})("m")
except Exception as e: print(type(e).__name__, e, type(e).__mro__[1].__name__)
for bad in (lambda: 1 / 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1 // 0, lambda: divmod(1, 0), lambda: [][0], lambda: {}["k"], lambda: (1,)[3], lambda: "a"[4], lambda: int("x"), lambda: int("1", 40), lambda: float("x"), lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: [].remove(1), lambda: [].index(1), lambda: (1,).index(2), lambda: "a".index("b"), lambda: next(iter([])), lambda: undefined, lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: {} + {}, lambda: -"a", lambda: not_defined.x, lambda: len(5), lambda: iter(5), lambda: 5(), lambda: None[0], lambda: [1]["a"], lambda: {}[[]], lambda: {[]: 1}, lambda: {1}[0], lambda: sorted([1, "a"]), lambda: max([]), lambda: min(1), lambda: sum(["a"]), lambda: "".join([1]), lambda: chr(-1), lambda: ord("ab"), lambda: range(1, 2, 0), lambda: bytes([256]), lambda: b"a" + "a", lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "{}".format(), lambda: "{a}".format(), lambda: f"{1:zz}", lambda: int([]), lambda: complex("x"), lambda: [1, 2, 3][::0], lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: type(1, 2), lambda: object.__new__(1), lambda: __import__("nope_mod"), lambda: hash([]), lambda: 2 ** -1 + (0) ** -1, lambda: 10 ** 400 * 1.0, lambda: float("inf").__int__(), lambda: int(float("nan")), lambda: round("a"), lambda: abs("a"), lambda: pow(2, 3, 0), lambda: 1 << -1, lambda: "a" * "b", lambda: [1] * 1.5, lambda: (lambda: (yield))().send(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: zip(1), lambda: enumerate(1), lambda: reversed({1}), lambda: map(1), lambda: getattr(1, "x"), lambda: vars(1), lambda: "a".encode("nope"), lambda: b"\xff".decode(), lambda: "\xe9".encode("ascii"), lambda: print(1, foo=2), lambda: input.x, lambda: memoryview(1), lambda: slice(), lambda: super(), lambda: setattr(1, "real", 2), lambda: [].sort(1), lambda: any(1), lambda: list(1), lambda: tuple(1), lambda: set(1), lambda: frozenset([[]]), lambda: {**1}, lambda: [*1], lambda: (*1,), lambda: {*1}, lambda: print(*1), lambda: print(**1), lambda: print(**{1: 2})):
    try: print("OK", type(bad()).__name__)
    except BaseException as e: print(type(e).__name__, "|", e)
def unpack(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def u1(): a, b = 1
def u2(): a, b = [1]
def u3(): a, b = [1, 2, 3]
def u4(): a, *b, c = [1]
def u5(): (a, b), c = [1, 2]
def u6(): a, b = "xyz"
def u7(): a, b = {1: 1}
def u8(): [a, b] = iter([1, 2, 3])
def u9(): a, = []
for u in (u1, u2, u3, u4, u5, u6, u7, u8, u9): unpack(u)
def loc():
    print(x1)
    x1 = 1
unpack(loc)
def loc2():
    del y1
    y1 = 1
unpack(loc2)
def free():
    def inner(): return z1
    inner()
    z1 = 1
unpack(free)
assert_ = lambda: (_ for _ in ()).throw(AssertionError("thrown"))
unpack(assert_)
try: assert 0, "msg"
except AssertionError as e: print(e, e.args)
try: assert 0
except AssertionError as e: print(repr(e))
try: sys.exit("bye")
except SystemExit as e: print(e.code, e.args)
try: sys.exit()
except SystemExit as e: print(e.code, e.args)
def rec(): return rec()
try: rec()
except RecursionError as e: print(e)
e1 = ValueError(1, 2); e1.note = 5; print(e1.args, e1, repr(e1), e1.__dict__, str(ValueError()), repr(ValueError("a")), repr(KeyError("a", 1)), str(KeyError("k")), str(OSError(2, "m")), str(OSError(2, "m", "f")), str(OSError("x")))
e2 = StopIteration(7); print(e2.value, e2.args); e3 = SystemExit(3); print(e3.code)
print(ValueError("a") == ValueError("a"), isinstance(KeyError(), LookupError), issubclass(FileNotFoundError, OSError), IOError is OSError)
if sys.version_info >= (3, 11):
    e1.add_note("n1"); e1.add_note("n2"); print(e1.__notes__)
