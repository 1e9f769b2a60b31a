import gc
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g(a):
    b = T("b")
    try:
        x = yield T("y1")
        print("got", type(x).__name__)
        yield T("y2")
    except GeneratorExit:
        print("exit")
        raise
    except ValueError as e:
        print("VE", e)
        yield "handled"
    finally:
        print("fin")
print("close"); i = g(T("a")); y = next(i); i.close(); print("closed"); y = None
print("throw"); i = g(T("a")); next(i); print(i.throw(ValueError("v"))); print("."); del i
print("send"); i = g(T("a")); next(i); i.send(T("sent")); print("."); i = None
print("unstarted"); i = g(T("a")); i.close(); print("."); del i
i = g(T("a")); del i
print("unstarted throw"); i = g(T("a"))
try:
    i.throw(KeyError("k"))
except KeyError as e:
    print("KE", e)
print("."); del i
print("exhaust"); i = g(T("a")); list(i); print("."); 
try:
    next(i)
except StopIteration as e:
    print(e.value)
print(next(i, "default"))
try:
    i.send(5)
except StopIteration:
    print("stop")
try:
    i.throw(ValueError("late"))
except ValueError as e:
    print(e)
del i
j = g(1)
try:
    j.send(1)
except TypeError as e:
    print(e)
def bad():
    try:
        yield
    except GeneratorExit:
        yield "ignored"
b = bad(); next(b)
try:
    b.close()
except RuntimeError as e:
    print(e)
def stop():
    yield 1
    raise StopIteration("x")
s = stop(); next(s)
try:
    next(s)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def re():
    yield next(r)
r = re()
try:
    next(r)
except ValueError as e:
    print(e)
def ret():
    yield
    return T("ret")
i = ret(); next(i)
try:
    next(i)
except StopIteration as e:
    print("v", e.value.n)
print(".")
def deleg():
    x = yield from ret()
    print("x", x.n)
    y = yield from [T(1), T(2)]
    print("y", y)
for q in deleg():
    print("q", q and q.n)
del q
print(type(g).__name__, g(1).__name__, g(1).__qualname__, g(1).gi_frame is not None, g(1).gi_running, g(1).gi_yieldfrom)
i = g(1)
print(i.gi_frame.f_lineno - g.__code__.co_firstlineno); next(i); print(sorted(i.gi_frame.f_locals), i.gi_frame.f_lineno - g.__code__.co_firstlineno); i.close(); print(i.gi_frame)
def cyc():
    me = []
    def inner():
        k = T("k")
        yield me
        print("never")
    x = inner()
    me.append(x)
    next(x)
cyc(); print("collect"); print(gc.collect())
def fin():
    try:
        yield
    finally:
        print("finally at gc")
def cyc2():
    x = fin(); l = [x]; l.append(l); next(x)
cyc2(); print(gc.collect())
def gen_yield_in_with():
    class C:
        def __enter__(self): print("enter"); return T("c")
        def __exit__(self, *a): print("exit", a[0] and a[0].__name__)
    with C() as c:
        yield c
x = gen_yield_in_with(); next(x); del x
e = (T(i) for i in range(3)); next(e); print("."); z = next(e); print("."); del e; print("."); del z
try:
    i = g(1); next(i); i.throw(ValueError, "old style") 
except Exception as ex:
    print(repr(ex))
try:
    i = g(1); next(i); i.throw(5)
except TypeError as ex:
    print(ex)
