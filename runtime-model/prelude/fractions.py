import math
import numbers
import re
from sys import version_info as _version
_gap = r"\s*" if _version >= (3, 12) else ""
_form = re.compile(r"\s*([-+]?)(?=\d|\.\d)(\d*)(?:%s/%s(\d+)|(?:\.(\d*))?(?:[eE]([-+]?\d+))?)\s*$" % (_gap, _gap))
def _parse(text):
    found = _form.match(text)
    if found is None:
        raise ValueError("Invalid literal for Fraction: %r" % text)
    sign, whole, below, decimal, exponent = found.groups()
    top, bottom = int(whole or "0"), int(below or "1")
    if decimal:
        top, bottom = top * 10 ** len(decimal) + int(decimal), 10 ** len(decimal)
    if exponent:
        top, bottom = (top * 10 ** int(exponent), bottom) if int(exponent) >= 0 else (top, bottom * 10 ** -int(exponent))
    return (-top if sign == "-" else top), bottom
def _pair(value):
    if isinstance(value, Fraction):
        return value._numerator, value._denominator
    if isinstance(value, int):
        return int(value), 1
    if isinstance(value, numbers.Rational):
        return value.numerator, value.denominator
    return None
def _operation(name, exact, rough):
    def forward(a, b):
        return a._with(b, exact, rough)
    def back(b, a):
        return b._with(a, exact, rough, True)
    forward.__name__, back.__name__ = "__%s__" % name, "__r%s__" % name
    return forward, back
def _divided(a, b, c, d):
    if c == 0:
        raise ZeroDivisionError("Fraction(%s, 0)" % (a // math.gcd(a, b) if _version < (3, 12) else d))
    return Fraction(a * d, b * c)
class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")
    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            pair = _pair(numerator)
            if pair is None and isinstance(numerator, str):
                pair = _parse(numerator)
            elif pair is None and hasattr(numerator, "as_integer_ratio"):
                pair = numerator.as_integer_ratio()
            if pair is None:
                raise TypeError("argument should be a string or a Rational instance" if _version < (3, 14) else
                                "argument should be a string or a Rational instance or have the as_integer_ratio() method")
            top, bottom = pair
        else:
            one, other = _pair(numerator), _pair(denominator)
            if one is None or other is None:
                raise TypeError("both arguments should be Rational instances")
            top, bottom = one[0] * other[1], one[1] * other[0]
        if bottom == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % top)
        common = math.gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self._numerator, self._denominator = top // common, bottom // common
        return self
    @classmethod
    def from_float(cls, value):
        return cls(value)
    @classmethod
    def from_decimal(cls, value):
        return cls(value)
    def as_integer_ratio(self):
        return self._numerator, self._denominator
    def is_integer(self):
        return self._denominator == 1
    @property
    def numerator(self):
        return self._numerator
    @property
    def denominator(self):
        return self._denominator
    @property
    def real(self):
        return self
    @property
    def imag(self):
        return 0
    def conjugate(self):
        return self
    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p, q, r, s = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q + a * s > max_denominator:
                break
            p, q, r, s = r, s, p + a * r, q + a * s
            n, d = d, n - a * d
        k = (max_denominator - q) // s
        near, far = Fraction(r, s), Fraction(p + k * r, q + k * s)
        return near if abs(near - self) <= abs(far - self) else far
    def __repr__(self):
        return "%s(%s, %s)" % (type(self).__name__, self._numerator, self._denominator)
    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else "%s/%s" % (self._numerator, self._denominator)
    def __hash__(self):
        return hash(self._numerator) if self._denominator == 1 else hash(float(self)) if Fraction(float(self)) == self \
            else hash((self._numerator, self._denominator))
    def _with(self, other, exact, rough, turned=False):
        pair = _pair(other)
        if pair is not None:
            mine = self._numerator, self._denominator
            return exact(*pair, *mine) if turned else exact(*mine, *pair)
        if isinstance(other, (float, complex)):
            return rough(other, float(self)) if turned else rough(float(self), other)
        return NotImplemented
    __add__, __radd__ = _operation("add", lambda a, b, c, d: Fraction(a * d + c * b, b * d), lambda a, b: a + b)
    __sub__, __rsub__ = _operation("sub", lambda a, b, c, d: Fraction(a * d - c * b, b * d), lambda a, b: a - b)
    __mul__, __rmul__ = _operation("mul", lambda a, b, c, d: Fraction(a * c, b * d), lambda a, b: a * b)
    __truediv__, __rtruediv__ = _operation("truediv", _divided, lambda a, b: a / b)
    __floordiv__, __rfloordiv__ = _operation("floordiv", lambda a, b, c, d: a * d // (b * c), lambda a, b: a // b)
    __mod__, __rmod__ = _operation("mod", lambda a, b, c, d: Fraction(a * d % (c * b), b * d), lambda a, b: a % b)
    __divmod__, __rdivmod__ = _operation("divmod", lambda a, b, c, d: (a * d // (b * c), Fraction(a * d % (c * b), b * d)), lambda a, b: divmod(a, b))
    def __pow__(self, other):
        pair = _pair(other)
        if pair is None:
            return float(self) ** other if isinstance(other, (float, complex)) else NotImplemented
        power, below = pair
        if below != 1:
            return float(self) ** float(Fraction(other))
        if power >= 0:
            return Fraction(self._numerator ** power, self._denominator ** power)
        if self._numerator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % self._denominator ** -power)
        return Fraction(self._denominator ** -power, self._numerator ** -power)
    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        pair = _pair(other)
        if pair is not None and self._denominator == 1:
            return Fraction(other) ** self._numerator
        return other ** float(self)
    def __pos__(self):
        return Fraction(self)
    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)
    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)
    def __int__(self):
        return self.__trunc__()
    def __trunc__(self):
        top = abs(self._numerator) // self._denominator
        return -top if self._numerator < 0 else top
    def __floor__(self):
        return self._numerator // self._denominator
    def __ceil__(self):
        return -(-self._numerator // self._denominator)
    def __round__(self, digits=None):
        if digits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            return whole + (rest * 2 > self._denominator or rest * 2 == self._denominator and whole % 2)
        scale = 10 ** abs(digits)
        return Fraction(round(self * scale), scale) if digits > 0 else Fraction(round(self / scale) * scale)
    def __float__(self):
        return self._numerator / self._denominator
    def __complex__(self):
        return complex(float(self))
    def __bool__(self):
        return self._numerator != 0
    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)
    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)
    def __deepcopy__(self, memo):
        return self.__copy__()
    def __eq__(self, other):
        if isinstance(other, float):
            return other == other and abs(other) != math.inf and self == Fraction(other)
        return self._with(other, lambda a, b, c, d: a == c and b == d, lambda a, b: a == b)
    def _order(self, other, is_so):
        if isinstance(other, float) and other == other and abs(other) != math.inf:
            other = Fraction(other)
        return self._with(other, lambda a, b, c, d: is_so(a * d, b * c), lambda a, b: is_so(a, b))
    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)
    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)
    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)
    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)
