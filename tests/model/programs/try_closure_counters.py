class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("gone", self.n)
def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        n = start
    inc.reset = reset
    return inc
c = counter(5)
print(c(), c(10)); c.reset(); print(c())
print([v.cell_contents for v in c.__closure__], c.__code__.co_freevars)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def outer(t):
    def a(): return t.n
    def b():
        nonlocal t
        t = None
    return a, b
a, b = outer(T("cell"))
print(a()); b(); print("cleared")
try:
    a()
except AttributeError as e:
    print(e)
def compose(*fns):
    def run(x):
        for f in reversed(fns):
            x = f(x)
        return x
    return run
print(compose(str, lambda x: x + 1, abs)(-4))
def late():
    def show():
        return value
    try:
        show()
    except NameError as e:
        print(type(e).__name__, e)
    value = T("late")
    print(show().n)
    del value
    print("deleted")
    try:
        show()
    except NameError as e:
        print(e)
late()
x = "global"
def scopes():
    x = "enclosing"
    class C:
        y = x
        x = "class"
        def m(self): return x
    return C.y, C.x, C().m()
print(scopes())
def decorate(tag):
    def deco(f):
        def wrap(*a, **k):
            print(tag, f.__name__, a, k)
            return f(*a, **k)
        return wrap
    return deco
@decorate("one")
@decorate("two")
def target(a, b=2): return a + b
print(target(1), target(1, b=5))
