# A function that is given other code runs that, and holds what it held.
# family: functions

class R:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("-", self.n)

def f(a, b=R("default")):
    return "f", a.n, b.n

def g(x, y):
    z = R("local of g")
    del x
    print("x gone")
    return "g", y.n

print(f(R("one")))
f.__code__ = g.__code__
print(f(R("two")))
print(f.__name__, f.__code__.co_name, f.__code__.co_varnames)

def outer(r):
    def inner():
        return r.n
    return inner

h = outer(R("captured"))
for code in (g.__code__, 3, None):
    try:
        h.__code__ = code
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    f.__code__ = h.__code__
except ValueError as e:
    print(e)
try:
    del f.__code__
except (TypeError, AttributeError) as e:
    print(type(e).__name__, e)
other = outer(R("other"))
h.__code__ = other.__code__
print(h())
del h
print("end")
