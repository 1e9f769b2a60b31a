# Exceptions as they are raised, chained and told.
import traceback, sys
class MyErr(ValueError):
    def __init__(self, code, msg="m"):
        super().__init__(code, msg)
        self.code = code
    def __str__(self):
        return "MyErr %s" % self.code
try:
    raise MyErr(4)
except ValueError as e:
    print(repr(e), str(e), e.args, e.code)
def f(n):
    try:
        try:
            if n == 0: raise KeyError("k")
            if n == 1: raise IndexError("i")
            if n == 2: return "ret"
            return 1 / 0
        except KeyError:
            return "key"
        else:
            return "else"
        finally:
            print("fin", n)
    except (IndexError, ZeroDivisionError) as e:
        return type(e).__name__ + ": " + str(e)
print([f(i) for i in range(4)])
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        raise TypeError("b") from e
except TypeError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name)
def g():
    x = 1
    raise RuntimeError("deep")
def h():
    g()
try:
    h()
except RuntimeError as e:
    t = e.__traceback__
    names = []
    while t:
        names.append((t.tb_frame.f_code.co_name, t.tb_lineno))
        t = t.tb_next
    print(names)
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e)
print(sys.exc_info())
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), str(e) == "")
try:
    assert 1 == 2, "assert msg"
except AssertionError as e:
    print(e)
try:
    assert False
except AssertionError as e:
    print(repr(e))
try:
    int("x")
except ValueError as e:
    print(e)
try:
    [].remove(3)
except ValueError as e:
    print(e)
try:
    [1].index(3)
except ValueError as e:
    print(e)
try:
    (1,).index(3)
except ValueError as e:
    print(e)
try:
    [].pop()
except IndexError as e:
    print(e)
try:
    [1].pop(4)
except IndexError as e:
    print(e)
try:
    {1}.remove(4)
except KeyError as e:
    print(e)
try:
    set().pop()
except KeyError as e:
    print(e)
try:
    a, b = 1, 2, 3
except ValueError as e:
    print(e)
try:
    a, b = [1]
except ValueError as e:
    print(e)
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)
try:
    a, b = 5
except TypeError as e:
    print(e)
def k(a, b=2, *, c): pass
for call in (lambda: k(), lambda: k(1), lambda: k(1, 2, 3, c=1), lambda: k(1, d=4, c=1), lambda: k(1, a=1, c=1), lambda: k(*5), lambda: k(**5), lambda: None(), lambda: "a"(), lambda: undefined_name):
    try:
        call()
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)
def un():
    print(loc)
    loc = 1
try:
    un()
except UnboundLocalError as e:
    print("UnboundLocalError")
try:
    import nosuchmodule
except ImportError as e:
    print(type(e).__name__, e)
e = Exception("x", 1)
print(str(e), repr(e), e.args)
print(str(KeyError("k")), str(KeyError()), repr(KeyError("k")))
print(str(OSError(2, "No such file")), OSError(2, "x").errno)
print(StopIteration(3).value, SystemExit(4).code)
print(isinstance(KeyError(), LookupError), issubclass(ZeroDivisionError, ArithmeticError), BaseException.__subclasses__()[0].__name__ != "")
def gen():
    try:
        yield 1
    except ValueError as e:
        print("gen got", e)
        yield "handled"
    finally:
        print("gen finally")
it = gen()
print(next(it), it.throw(ValueError("thrown")))
try:
    next(it)
except StopIteration as s:
    print("stop", s.value)
def gen2():
    yield 1
    return "result"
def deleg():
    r = yield from gen2()
    print("got", r)
    yield r
print(list(deleg()))
def bad():
    yield 1
    raise StopIteration("inside")
try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))
it = gen()
next(it)
it.close()
try:
    next(it)
except StopIteration:
    print("closed")
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("refuses")
            return
s = stubborn(); next(s); s.close()
def ignoring():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = ignoring(); next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
e1 = ValueError("one")
try:
    raise e1
except ValueError as e2:
    print(e1 is e2)
print(traceback.format_exception_only(ValueError, ValueError("z")))
try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
except NameError:
    print("old")
except Exception as e:
    print(repr(e), e.exceptions, e.message)
