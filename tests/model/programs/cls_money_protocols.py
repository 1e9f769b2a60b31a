# Types with rich protocols: format, compare, contain, call, context, hash.
class Money:
    def __init__(self, n, cur="EUR"):
        self.n, self.cur = n, cur

    def __add__(self, o):
        return Money(self.n + o.n, self.cur) if isinstance(o, Money) else NotImplemented

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __iadd__(self, o):
        self.n += o.n
        return self

    def __mul__(self, k):
        return Money(self.n * k, self.cur)

    __rmul__ = __mul__

    def __neg__(self):
        return Money(-self.n)

    def __eq__(self, o):
        return isinstance(o, Money) and self.n == o.n

    def __lt__(self, o):
        return self.n < o.n

    def __hash__(self):
        return hash(self.n)

    def __format__(self, spec):
        return "%s %s" % (format(self.n, spec or ".2f"), self.cur)

    def __repr__(self):
        return "Money(%r)" % self.n

    def __bool__(self):
        return self.n != 0

    def __del__(self):
        print("  -", self.n)


a = Money(5)
b = a + Money(2)
print(f"{b} {b:>8.1f}", "{:.0f}".format(a))
print(sum([Money(1), Money(2)]))
a += Money(10)
print(a)
c = 3 * -a
print(c, sorted([a, b, c]), max(a, b) is a)
print(a == Money(15), a in [Money(15)], {a: 1}[Money(15)])
try:
    a + 5
except TypeError as e:
    print(e)
print(a and b, not Money(0), a or c)
x = y = Money(7)
x = None
print(y)
y *= 2
print(y)
print(all([Money(1), Money(0)]), a > b > c)
d = {Money(i): i for i in (1, 2, 1)}
print(len(d))
del d
s = {Money(3), Money(3)}
print(len(s))
print("%s|%r" % (a, b))
print([m for m in (a, b, c) if m < Money(10)])
t = (Money(40), Money(41))[1:]
print(t)
del t, c, b
