# Which of two operands is asked first.
class A:
    def __init__(self, t): self.t = t
    def __del__(self): print("  free", self.t)
    def __add__(self, o): return "A+" + type(o).__name__
    def __radd__(self, o): return "A r+"
    def __lt__(self, o): return "A<"
    def __gt__(self, o): return "A>"
    def __eq__(self, o): return NotImplemented
    def __sub__(self, o): return NotImplemented
    def __iadd__(self, o): return NotImplemented
class B(A):
    def __radd__(self, o): return "B r+"
    def __gt__(self, o): return "B>"
class C(A):
    pass
class I(int):
    def __radd__(self, o): return "I r+"
    def __rsub__(self, o): return NotImplemented
class S(str):
    def __radd__(self, o): return "S r+"
a, b, c = A("a"), B("b"), C("c")
print(a + b, b + a, a + c, c + a, a + a, 1 + a, 1 + I(2), I(2) + 1, "x" + S("y"), 5 - I(3))
print(a < b, b < a, a < c, a > b, a == b, a != b, a == a)
for f in (lambda: a - b, lambda: a - 1, lambda: a - a, lambda: None + 1, lambda: a * 2, lambda: 2 * a, lambda: a < 1, lambda: 1 < a, lambda: -a, lambda: a @ a, lambda: a[0], lambda: a()):
    try:
        print(f())
    except TypeError as e:
        print(e)
a += 1
print(a)
