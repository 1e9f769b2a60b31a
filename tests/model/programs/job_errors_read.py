# What errors say and keep: tracebacks read by hand, notes, groups of frames, re-raising.
import gc
import io
import sys
import traceback
import warnings

gc.disable()


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("free", self.name)


class AppError(Exception):
    code = 10

    def __init__(self, message, *, code=None, held=None):
        super().__init__(message)
        if code is not None:
            self.code = code
        self.held = held

    def __str__(self):
        return "[%d] %s" % (self.code, self.args[0])


class Worse(AppError, KeyError):
    code = 20


def level3(n):
    r = Resource("level3")
    if n == 0:
        raise AppError("nothing", held=r)
    if n == 1:
        return {}["missing"]
    if n == 2:
        raise Worse("much worse", code=n)
    if n == 3:
        assert n > 5, ("too small", n)
    if n == 4:
        return [].pop()
    return r.name.nothing


def level2(n):
    r = Resource("level2")
    try:
        return level3(n)
    except KeyError as e:
        raise AppError("wrapped") from e
    finally:
        print("level2 ends")


def walk(tb):
    while tb is not None:
        yield tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno, sorted(tb.tb_frame.f_locals)
        tb = tb.tb_next


for n in range(6):
    try:
        level2(n)
    except AppError as e:
        print("caught", e, repr(e), e.code, type(e).__mro__[1].__name__)
        for name, line, names in walk(e.__traceback__.tb_next):
            print("  ", name, line, names)
        print("  cause", repr(e.__cause__), e.held and e.held.name)
    except (AssertionError, LookupError) as e:
        print("caught", type(e).__name__, e.args)
    except Exception:
        kind, value, tb = sys.exc_info()
        print("other", kind.__name__, value)
        print("  ", [f.name for f in traceback.extract_tb(tb)][1:])
        del tb, value
    print("--")
kept = None
try:
    level2(0)
except AppError as e:
    kept = e
print("kept", kept.__traceback__.tb_next.tb_frame.f_locals["r"].name)
kept.__traceback__.tb_next.tb_next.tb_frame.clear()
print("cleared")
kept.with_traceback(None)
print("without traceback", kept.held.name)
kept = None
print("dropped")


def generator():
    r = Resource("generator")
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("inside", e, e.__context__)
        raise RuntimeError("from generator") from e


g = generator()
next(g)
try:
    g.throw(ValueError("thrown"))
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__)
    chain = []
    while e:
        chain.append(type(e).__name__)
        e = e.__context__
    print(chain)
del g
print("generator over")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
    warnings.warn("careful")
print([(w.category.__name__, str(w.message)) for w in caught])
out = io.StringIO()
print("to a file", 1, 2, sep="-", end="!\n", file=out)
print(out.getvalue(), end="")
try:
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")
except ValueError as e:
    print(e, repr(e.__context__))
try:
    raise AppError("again") from None
except AppError as e:
    print(e.__suppress_context__, e.__cause__)
print(traceback.format_exception_only(AppError, AppError("told"))[-1].strip())
gc.collect()
