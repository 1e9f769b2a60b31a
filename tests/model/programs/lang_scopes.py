import sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T%s" % self.n
x = 10
def scopes():
    print([x for x in range(3)], x)
    y = [lambda: i for i in range(3)]
    print([f() for f in y])
    z = [(lambda i=i: i)() for i in range(3)]
    print(z, {k: v for k, v in zip("ab", [1, 2])}, {a % 2 for a in range(4)}, list(a * 2 for a in (b for b in range(3))))
    print([a + b for a in [1, 2] for b in [10, 20] if a != 2 or b != 10])
    total = 0
    print([total := total + v for v in range(4)], total)
    if (n := len("abc")) > 2: print(n)
scopes()
class Body:
    a = 1
    b = [a for _ in range(2)] if False else [2]
    c = [i for i in range(a + 2)]
    def m(self): return __class__.__name__
    try: d = [a for _ in range(1)]
    except NameError as e: print("NameError", e)
print(Body.c, Body().m(), hasattr(Body, "i"), getattr(Body, "d", None))
def outer():
    v = 1
    def inc():
        nonlocal v
        v += 1
        return v
    def get(): return v
    return inc, get
i, g = outer(); i(); i(); print(g(), i.__closure__[0].cell_contents, i.__code__.co_freevars, outer.__code__.co_cellvars)
def glob():
    global newg
    newg = 5
glob(); print(newg)
def star(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(star(1, d=4), star(1, 2, 3, 4, 5, d=6, e=7, z=8), star(*[1, 2], **{"d": 3}, y=1))
def f(*, a): return a
print(f(a=1), (lambda *a, **k: (a, k))(1, *[2, 3], x=1, **{"y": 2}))
first, *mid, last = range(5); print(first, mid, last); (a, (b, *c)), d = (1, (2, 3, 4)), 5; print(a, b, c, d)
[p, q], r = "ab", "c"; print(p, q, r); *s, = "xy"; print(s); a = b = c = []; a.append(1); print(b, c is a)
d = {"x": 1, **{"y": 2}, "x": 3}; print(d, [*range(2), *"ab"], {*[1, 2], 3}, (*[1], 2))
d = dict(a=1); print(d.get("a"))
lst = [0, 1, 2, 3, 4, 5]; lst[1:3] = "abc"; print(lst); lst[::2] = [9] * len(lst[::2]); print(lst); del lst[-2:]; print(lst); lst[5:2] = [7]; print(lst)
try: lst[::2] = [1]
except ValueError as e: print(e)
try: lst["a"] = 1
except TypeError as e: print(e)
try: lst[10] = 1
except IndexError as e: print(e)
try: lst[1:2] = 5
except TypeError as e: print(e)
print([3, 1, 2].__len__(), sorted([3, 1, 2], reverse=True), sorted("bca", key=lambda c: -ord(c)), sorted([(1, "b"), (0, "a"), (1, "a")], key=lambda t: t[0]))
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, not 0, 5 if 0 else 6, 0 or [] or "z", 1 and 2, None is None)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 2 ** 10, 2 ** -1, 7 / 2, divmod(-7, 2), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, -9 >> 1, round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2))
print(0.1 + 0.2, 1e16, 1e15, 1e-5, 0.0001, 1.0, -0.0, 1e300 * 1e10, float("nan"), 3.0e8, 123456789.123456789, 1 / 3, 2 ** 0.5, 1e22, 5e-324)
print(10 ** 20, -(10 ** 20), 0x1F, 0b101, 0o17, 1_000, hex(255), bin(5), oct(8), int("ff", 16), int("-0b11", 0), str(2 ** 100), 2 ** 100 % 97, (2 ** 70) >> 65)
print(complex(1, 2) * 2j, (1 + 2j).conjugate(), abs(3 + 4j), 1j ** 2, complex("1+2j"))
print("%5d|%-5d|%05d|%+d|%x|%X|%#x|%o|%e|%.2f|%g|%s|%r|%c|%%|%5s|%-5s|%.2s" % (42, 42, 42, 42, 255, 255, 255, 8, 12345.678, 3.14159, 1e10, "s", "r", "c", "ab", "ab", "abc"))
print("{:>5}|{:<5}|{:^5}|{:*^7}|{:05d}|{:+}|{:,}|{:_}|{:x}|{:#b}|{:.3f}|{:.2e}|{:%}|{:10.3f}|{!r}|{!s:>4}".format("a", "b", "c", "d", 42, 5, 1234567, 1234567, 255, 5, 3.14159, 12345.678, 0.5, 2.5, "q", "z"))
w, pr = 10, 3; v = 3.14159; print(f"{v:{w}.{pr}}|{v!r:>{w}}|{'nested ' + f'{w}'}|{w=}|{w = }|{v=:.2f}|{'a' 'b'}|{{}}|{x if x else 0}|{[i for i in range(2)]}|{d['a']}|{(lambda: 3)()}")
print("abc"[::-1], "a,b,c".split(","), " x ".strip(), "Abc".swapcase(), "abc".center(9, "-"), "a-b".partition("-"), "aXbX".rsplit("X", 1), "abc".find("z"), "tEst".title(), "abc".translate({97: "z"}), "x".zfill(3), "a\tb".expandtabs(4), "é".encode(), "ab" in "cabd", "abc" < "abd", "a" * 3, ",".join("abc"), "abcabc".replace("b", "X", 1), "abc".startswith(("x", "a")), "Ab1".isalnum(), "12".isdigit(), "ab".isidentifier())
print(repr("a'b"), repr('a"b'), repr("a\n\t\\\x00\x7f\xe9\u1234"), ascii("é"), repr(b"a\x00'"), "\N{BULLET}" if 0 else "", r"\n", b"ab"[0], b"ab".hex(), bytes.fromhex("6162"))
def gen_ret(): return (yield 1)
def kwonly(*, a=1, **k): return a, k
print(kwonly(b=2), gen_ret.__name__, kwonly.__kwdefaults__, star.__defaults__, star.__code__.co_argcount, star.__code__.co_posonlyargcount, star.__code__.co_kwonlyargcount, star.__code__.co_varnames)
for n in range(2):
    if n == 5: break
else: print("else")
while n < 3: n += 1
else: print("while else", n)
try: pass
except ValueError: pass
else: print("try else")
finally: print("finally")
import builtins as bi, os.path
from os import path as pth
print(bi.len is len, __name__, type(bi).__name__)
del x
try: x
except NameError as e: print(e)
def ann(a: int, b: "str" = 1) -> float: c: int = 5; d: str
print(ann.__annotations__, __annotations__ if "__annotations__" in globals() else None)
def loc():
    a = 1; b = T("loc")
    l = locals(); a = 2
    print(sorted(l), l["a"], locals()["a"], l["a"], locals() is l)
    l["a"] = 50; print(a)
    l["zz"] = 1; print("zz" in locals())
loc()
print((lambda: sorted(locals()))(), [sorted(locals()) for q in [1]][0] if 0 else "")
print(type(...), ..., NotImplemented, type(None), type(NotImplemented).__name__)
