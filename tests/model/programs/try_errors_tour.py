import traceback, sys
class AppError(Exception):
    def __init__(self, code, msg="bad"):
        super().__init__(code, msg)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {self.args[1]}"
def parse(s):
    try:
        return int(s)
    except ValueError as e:
        raise AppError(7, f"cannot parse {s!r}") from e
for s in ("1", "x", ""):
    try:
        print(parse(s))
    except AppError as e:
        print(e, repr(e), e.__cause__.__class__.__name__, e.__cause__)
    else:
        print("fine")
    finally:
        print("next")
try:
    try:
        {}["k"]
    except KeyError:
        [][1]
except IndexError as e:
    print(type(e.__context__), e.__context__, e)
def f():
    try:
        return "try"
    finally:
        print("finally runs")
print(f())
try:
    raise SystemExit(3)
except SystemExit as e:
    print(e.code)
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print("assert", e)
for bad in ("1 + 'a'", "None.x", "len(5)", "[].pop()", "int('z')", "{}['q']", "undefined", "1/0", "'a'.join([1])", "(1).foo", "dict(1)", "[1,2,3]['a']", "range(1,2,0)", "float('x')", "chr(-1)", "ord('ab')", "max([])", "next(iter([]))", "set([[]])", "'abc'.index('z')", "a, b = 1", "{}.popitem()"):
    try:
        exec(bad)
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
try:
    parse("q")
except AppError:
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb is not None)
    print(traceback.format_exc().splitlines()[-1])
    lines = traceback.format_exception_only(t, v)
    print(lines)
print(sys.exc_info())
