class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import sys
class E(Exception):
    def __del__(self): print("E dies", self.args)
def f(t):
    raise E(t)
try:
    f(T("a"))
except E as e:
    print(sys.exc_info()[1] is e)
    e.__traceback__ = None
    print("no traceback")
print("1")
try:
    try:
        f(T("b"))
    except E as e:
        raise KeyError("x") from None
except KeyError as k:
    print(type(k.__context__).__name__, k.__cause__, k.__suppress_context__)
    k.__context__ = None
    print("context cut")
print("2")
try:
    try:
        f(T("c"))
    except E:
        raise ValueError from E(T("cause"))
except ValueError as v:
    print(v.__cause__, v.__context__)
    v.__cause__ = None
    print("cause cut")
    v = v.with_traceback(None)
    print("tb cut")
print("3")
saved = None
def keep():
    global saved
    t = T("frame local")
    try:
        1 / 0
    except ZeroDivisionError as z:
        saved = z
keep()
print("kept")
saved = saved.with_traceback(None)
print("4")
def handler():
    try:
        raise E("x")
    except E as e:
        t = T("in handler")
        try:
            raise E("y")
        except E as e2:
            print(e2.__context__ is e)
            e = None
            print("e dropped")
        print("inner done")
    print("outer done")
handler()
def fin():
    t = T("fin")
    try:
        return t
    finally:
        del t
        print("deleted name")
fin()
def swallow():
    for i in range(2):
        try:
            raise E(i)
        finally:
            print("finally", i)
            break
    print("swallowed")
swallow()
def els():
    try:
        t = T("try")
    except E:
        pass
    else:
        u = T("else")
        del t
    finally:
        print("finally")
    print("leaving")
els()
class Ar(Exception):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b
try:
    raise Ar(T("arg"), T("attr"))
except Ar as e:
    e.args = ()
    print("args cut")
    del e.b
    print("b cut")
print("end")
