class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Base(Exception):
    def __init__(self, t): self.t = t
class A(Base): pass
class B(Base):
    def __str__(self): return "B:" + self.t.n
for kind in (A, B):
    try:
        try:
            raise kind(T(kind.__name__))
        except A as a:
            raise B(T("from a")) from a
    except B as b:
        print(b, type(b.__cause__).__name__)
    print("--")
def f():
    try:
        raise A(T("f"))
    except Base as e:
        return e
e = f()
print(e.t.n, e.__traceback__.tb_lineno > 0)
del e
import gc; gc.collect()
saved = []
try:
    raise B(T("saved"))
except B as e:
    saved.append(e)
saved.pop().t = None
print("end")
