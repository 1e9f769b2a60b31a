import gc
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("d", self.n)
def g(t):
    try: yield 1
    except KeyError: pass
def f(x, value):
    try: x.throw(value)
    except StopIteration as e: return 1
def run(n):
    x = g(T(n)); next(x)
    try: raise KeyError
    except KeyError as k: f(x, k)
run("a")
print("D", gc.collect())
x = g(T("b")); next(x)
try: raise KeyError
except KeyError as k: f(x, k)
del x
print("E", gc.collect())
def h(v):
    t = T("h")
    try: raise v
    except KeyError: pass
def f2(v): h(v)
f2(KeyError())
print("F", gc.collect())
def it(v):
    t = T("it")
    try: raise v
    except KeyError: yield 1
def f3(v): next(it(v))
f3(KeyError())
print("G", gc.collect())
def f4(v): list(it(v))
f4(KeyError())
print("H", gc.collect())
