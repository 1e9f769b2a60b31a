# try/finally left by return, break, continue, raise; with values that are held.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def f1():
    d = D("f1")
    try: return D("value f1")
    finally: print("finally, d is", d.name)
print(f1().name)
def f2():
    for i in range(3):
        d = D("f2.%d" % i)
        try:
            if i == 0: continue
            if i == 1: break
        finally: print("finally", i)
    else: print("no")
    return i
print(f2())
def f3():
    try: raise ValueError(D("in exc").name)
    except ValueError as e:
        try: return D("returned")
        finally: print("inner finally", e)
    finally: print("outer finally")
print(f3().name)
def f4():
    while True:
        try:
            try: raise KeyError(1)
            finally: d = D("f4"); break
        finally: print("outer", d.name)
    return d.name
print(f4())
def f5():
    try: return D("lost")
    finally: return D("wins")
print(f5().name)
def f6():
    try:
        d = D("f6")
        raise LookupError
    except (KeyError, IndexError): print("no")
    except LookupError: d = None; print("handled")
    else: print("no")
    finally: print("fin")
f6()
def f7(n):
    try:
        if n: raise ValueError
        return "no error"
    except ValueError: return "handled"
    else: return "else"
    finally: print("f7", n)
print(f7(0), f7(1))
def f8():
    try:
        try: 1 / 0
        except ZeroDivisionError as e: raise TypeError(D("arg")) from e
    except TypeError as t:
        print(type(t.__cause__).__name__, t.args[0].name)
        return "x"
print(f8())
def f9():
    x = D("x1")
    try: x = D("x2"); x.missing
    except AttributeError: print("attr", x.name)
    x = D("x3")
    return "f9"
print(f9())
def gen():
    try:
        yield D("g")
    finally:
        try: yield D("in finally")
        finally: print("gen over")
g = gen(); print(next(g).name, next(g).name)
try: next(g)
except StopIteration: print("stop")
def f10():
    e = D("shadowed")
    try: raise ValueError
    except ValueError as e: print("e rebound")
    try: e
    except UnboundLocalError as u: print(type(u).__name__)
f10()
def f11():
    for i in range(2):
        try: raise ValueError(D("loop exc %d" % i))
        except ValueError as e:
            if i == 0: continue
            return e.args[0].name
print(f11())
def f12():
    with_result = []
    try:
        for d in (D("a"), D("b")):
            with_result.append(d.name)
            assert d.name == "a", D("message")
    except AssertionError as e: print("assert", e.args[0].name)
    return with_result
print(f12())
try:
    try: raise SystemExit(D("exit"))
    finally: print("cleaning")
except SystemExit as e: print(e.code.name)
