class T:
    live = 0
    def __init__(self, n): self.n = n; T.live += 1
    def __del__(self): T.live -= 1; print("x", self.n, T.live)
def a():
    try:
        t = T("a1")
        u = T("a2")
        1 / 0
    except ZeroDivisionError as e:
        print("h", e, e.__traceback__.tb_lineno)
        t = None
        raise KeyError("from") from e
    finally: print("fin a")
try: a()
except KeyError as k:
    print(repr(k), repr(k.__cause__), k.__cause__ is k.__context__)
    kept = k
print("kept"); tb = kept.__traceback__
while tb: print(tb.tb_frame.f_code.co_name, sorted(x for x in tb.tb_frame.f_locals if not x.startswith("__") and tb.tb_next)); tb = tb.tb_next
kept.__cause__.__traceback__ = None; print("tb cut"); kept = None; print("none kept")
def b():
    t = T("b")
    def inner(): raise ValueError(t.n)
    inner()
try: b()
except (ValueError, TypeError) as e: print(e.args)
print("b over")
def c(n):
    t = T("c%d" % n)
    if n: c(n - 1)
    else: raise LookupError
try: c(2)
except LookupError: print("in handler", T.live)
print("out", T.live)
def deep():
    try:
        try: raise ValueError(1)
        except ValueError: raise TypeError(2)
    except TypeError as e:
        return [type(x).__name__ for x in (e, e.__context__)], e.__suppress_context__
print(deep())
try:
    try: raise ValueError("one")
    finally: raise TypeError("two") from None
except TypeError as e: print(e, e.__context__, e.__cause__, e.__suppress_context__)
def r():
    for i in range(2):
        try: raise ValueError(T("r%d" % i))
        except ValueError as e: v = e.args[0]
        print("round", i)
r()
try: assert T.live == 0, T.live
except AssertionError as e: print("assert", e)
