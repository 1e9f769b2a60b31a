def f(a, b, c=1, *, d, e): pass
def g(*, z): pass
def h(a, b, c): pass
class K:
    def m(self, x, y): pass
for call in (lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, d=1), lambda: g(), lambda: h(), lambda: h(b=1), lambda: h(1, 2, 3, 4), lambda: K().m(), lambda: K.m(), lambda: f(1, b=2, e=3), lambda: h(1, a=1), lambda: h(q=1), lambda: h(**{"a": 1, "b": 2, "c": 3, "d": 4})):
    try: call(); print("ok")
    except TypeError as e: print(e)
f.__defaults__ = (1, 2, 3, 4) 
try: f(d=1, e=2); print("ok")
except TypeError as e: print(e)
f.__kwdefaults__ = {"d": 5, "e": 6}; f(); print("ok")
