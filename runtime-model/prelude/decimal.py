import numbers as _numbers
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN, MIN_ETINY = -999999999999999999, -1999999999999999997
ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING"
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP"
class DecimalException(ArithmeticError):
    pass
class Clamped(DecimalException):
    pass
class InvalidOperation(DecimalException):
    pass
class ConversionSyntax(InvalidOperation):
    pass
class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass
class DivisionByZero(DecimalException, ZeroDivisionError):
    pass
class Inexact(DecimalException):
    pass
class Rounded(DecimalException):
    pass
class Subnormal(DecimalException):
    pass
class Overflow(Inexact, Rounded):
    pass
class Underflow(Inexact, Rounded, Subnormal):
    pass
class FloatOperation(DecimalException, TypeError):
    pass
_signals = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)
def _up(rounding, sign, quotient, twice, whole):
    # is the digit before the cut raised?  `twice`: double what is cut off, of `whole`
    if twice == 0:
        return False
    if rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN):
        if twice != whole:
            return twice > whole
        return rounding == ROUND_HALF_UP or rounding == ROUND_HALF_EVEN and quotient % 2 == 1
    if rounding == ROUND_05UP:
        return quotient % 5 == 0
    return rounding == ROUND_UP or rounding == (ROUND_FLOOR if sign else ROUND_CEILING)
def _divided(n, d, rounding, sign):
    q, r = divmod(n, d)
    return q + _up(rounding, sign, q, 2 * r, d)
class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin, self.Emax = -999999 if Emin is None else Emin, 999999 if Emax is None else Emax
        self.capitals, self.clamp = 1 if capitals is None else capitals, 0 if clamp is None else clamp
        traps = (InvalidOperation, DivisionByZero, Overflow) if traps is None else traps
        self.traps = traps if isinstance(traps, dict) else {s: s in traps for s in _signals}
        self.flags = {s: s in (flags or ()) for s in _signals}
    def copy(self):
        new = Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, None, dict(self.traps))
        new.flags = dict(self.flags)
        return new
    __copy__ = copy
    def clear_flags(self):
        for s in self.flags:
            self.flags[s] = False
    def create_decimal(self, value="0"):
        return _fixed(Decimal(value), self)
    def _signal(self, kind, result):
        base = kind
        while base not in self.flags:
            base = base.__bases__[0]
        self.flags[base] = True
        if self.traps[base]:
            raise base([kind])
        return result
    def __repr__(self):
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])" % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            ", ".join(s.__name__ for s in _signals if self.flags[s]), ", ".join(s.__name__ for s in _signals if self.traps[s]))
DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])
_current = [DefaultContext.copy()]
def getcontext():
    return _current[-1]
def setcontext(context):
    _current[-1] = context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context
class _Local:
    def __init__(self, context):
        self._new = context.copy()
    def __enter__(self):
        _current.append(self._new)
        return self._new
    def __exit__(self, *info):
        _current.pop()
def localcontext(ctx=None, **named):
    local = _Local(getcontext() if ctx is None else ctx)
    for name, value in named.items():
        setattr(local._new, name, value)
    return local
def _fixed(x, context):
    # as many digits as the context has
    if x._exp is None:
        return x
    digits = len(str(x._int))
    if digits <= context.prec:
        return x
    cut = digits - context.prec
    context.flags[Rounded] = True
    if x._int % 10 ** cut:
        context.flags[Inexact] = True
    n = _divided(x._int, 10 ** cut, context.rounding, x._sign)
    if len(str(n)) > context.prec:
        n, cut = n // 10, cut + 1
    return _made(x._sign, n, x._exp + cut)
def _made(sign, n, exp, word=""):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp, self._word = sign, n, exp, word
    return self
def _other(x):
    if isinstance(x, Decimal):
        return x
    return Decimal(x) if isinstance(x, int) else None
def _read(text):
    word = text.strip().replace("_", "")
    sign = 1 if word[:1] == "-" else 0
    body = (word[1:] if word[:1] in ("+", "-") else word).lower()
    if body in ("inf", "infinity"):
        return sign, 0, None, "Infinity"
    if body[:3] == "nan" or body[:4] == "snan":
        return sign, 0, None, "sNaN" if body[0] == "s" else "NaN"
    digits, _, exp = body.partition("e")
    whole, _, part = digits.partition(".")
    if not (whole + part).isdigit() or ("e" in body and not exp.lstrip("+-").isdigit()):
        return None
    return sign, int(whole + part), (int(exp) if exp else 0) - len(part), ""
class Decimal:
    __slots__ = ("_sign", "_int", "_exp", "_word", "__weakref__")
    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        if isinstance(value, str):
            found = _read(value)
            if found is None:
                found = getcontext()._signal(ConversionSyntax, (0, 0, None, "NaN"))
        elif isinstance(value, int):
            found = (1 if value < 0 else 0, abs(value), 0, "")
        elif isinstance(value, Decimal):
            found = value._sign, value._int, value._exp, value._word
        elif isinstance(value, float):
            if value != value or value in (float("inf"), float("-inf")):
                found = _read(repr(value))
            else:
                n, d = abs(value).as_integer_ratio()
                k = d.bit_length() - 1
                found = (1 if repr(value)[0] == "-" else 0, n * 5 ** k, -k, "")
        elif isinstance(value, (tuple, list)):
            n = int("".join(map(str, value[1])) or "0")
            found = (value[0], 0, None, {"F": "Infinity", "n": "NaN", "N": "sNaN"}[value[2]]) if isinstance(value[2], str) \
                else (value[0], n, value[2], "")
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
        self._sign, self._int, self._exp, self._word = found
        return self
    @classmethod
    def from_float(cls, value):
        return cls(value)
    def is_nan(self):
        return self._word in ("NaN", "sNaN")
    def is_infinite(self):
        return self._word == "Infinity"
    def is_finite(self):
        return not self._word
    def is_signed(self):
        return self._sign == 1
    def is_zero(self):
        return not self._word and self._int == 0
    def __bool__(self):
        return bool(self._word) or self._int != 0
    def adjusted(self):
        return 0 if self._word else self._exp + len(str(self._int)) - 1
    def as_tuple(self):
        from collections import namedtuple
        kind = namedtuple("DecimalTuple", "sign digits exponent")
        if self._word:
            return kind(self._sign, (0,) if self._word == "Infinity" else (), {"Infinity": "F", "NaN": "n", "sNaN": "N"}[self._word])
        return kind(self._sign, tuple(map(int, str(self._int))), self._exp)
    def as_integer_ratio(self):
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        import math
        d = 10 ** -self._exp
        common = math.gcd(n, d)
        return n // common, d // common
    def __str__(self):
        sign = "-" if self._sign else ""
        if self._word:
            return sign + self._word
        digits = str(self._int)
        point = len(digits) + self._exp
        if self._exp > 0 or point <= -6:
            shown = digits[:1] + ("." + digits[1:] if len(digits) > 1 else "")
            return "%s%s%s%+d" % (sign, shown, "E" if getcontext().capitals else "e", point - 1)
        if self._exp == 0:
            return sign + digits
        return sign + (digits[:point] + "." + digits[point:] if point > 0 else "0." + "0" * -point + digits)
    def __repr__(self):
        return "Decimal('%s')" % self
    def __format__(self, spec):
        kind = spec[-1:]
        if not spec or self._word or kind not in "f%n,":
            return format(str(self), spec) if kind not in ("e", "E", "g", "G") else format(float(self), spec)
        x, head = self, spec[:-1]
        if kind == "%":
            x = _made(self._sign, self._int, self._exp + 2)
        head, dot, places = head.partition(".") if kind != "," else (spec[:-1], "", "")
        if dot:
            x = x.quantize(_made(0, 1, -int(places)))
        text = _made(x._sign, x._int * 10 ** max(x._exp, 0), min(x._exp, 0)).__str__()
        if "," in head or kind == ",":
            whole, dot, part = text.lstrip("-").partition(".")
            text = ("-" if x._sign else "") + format(int(whole), ",") + dot + part
            head = head.replace(",", "")
        text = "+" + text if "+" in head and not x._sign else text
        head = head.replace("+", "")
        return format(text + ("%" if kind == "%" else ""), head if head and head[0] in "<>=^" or not head.isdigit() else ">" + head)
    def _value(self):
        return -self._int if self._sign else self._int
    def _pair(self, other):
        exp = min(self._exp, other._exp)
        return self._value() * 10 ** (self._exp - exp), other._value() * 10 ** (other._exp - exp), exp
    def __add__(self, other, context=None):
        other = _other(other)
        if other is None:
            return NotImplemented
        if self._word or other._word:
            return self._odd(other, self if self._word else other, self._sign != other._sign and self._word == other._word)
        a, b, exp = self._pair(other)
        n = a + b
        sign = 1 if n < 0 or n == 0 and self._sign and other._sign else 0
        return _fixed(_made(sign, abs(n), exp), getcontext())
    __radd__ = __add__
    def _odd(self, other, result, is_wrong):
        if self.is_nan() or other.is_nan():
            return self if self.is_nan() else other
        return getcontext()._signal(InvalidOperation, Decimal("NaN")) if is_wrong else result
    def __neg__(self):
        return _fixed(_made(0 if self._int == 0 and not self._word else 1 - self._sign, self._int, self._exp, self._word),
                      getcontext())
    def __pos__(self):
        return _fixed(self, getcontext())
    def __abs__(self):
        return _fixed(_made(0, self._int, self._exp, self._word), getcontext())
    def copy_abs(self):
        return _made(0, self._int, self._exp, self._word)
    def copy_negate(self):
        return _made(1 - self._sign, self._int, self._exp, self._word)
    def __sub__(self, other):
        other = _other(other)
        return NotImplemented if other is None else self + other.copy_negate()
    def __rsub__(self, other):
        other = _other(other)
        return NotImplemented if other is None else other - self
    def __mul__(self, other):
        other = _other(other)
        if other is None:
            return NotImplemented
        sign = self._sign ^ other._sign
        if self._word or other._word:
            return self._odd(other, _made(sign, 0, None, "Infinity"), self.is_zero() or other.is_zero())
        return _fixed(_made(sign, self._int * other._int, self._exp + other._exp), getcontext())
    __rmul__ = __mul__
    def __truediv__(self, other):
        other = _other(other)
        if other is None:
            return NotImplemented
        sign, context = self._sign ^ other._sign, getcontext()
        if self._word or other._word:
            return self._odd(other, _made(sign, 0, None, "Infinity") if self._word else _made(sign, 0, 0),
                             bool(self._word and other._word))
        if not other._int:
            return context._signal(DivisionByZero, _made(sign, 0, None, "Infinity")) if self._int else \
                context._signal(DivisionUndefined, Decimal("NaN"))
        if not self._int:
            return _made(sign, 0, self._exp - other._exp)
        shift = max(len(str(other._int)) - len(str(self._int)) + context.prec + 1, 0)
        ideal, exp = self._exp - other._exp, self._exp - other._exp - shift
        n, rest = divmod(self._int * 10 ** shift, other._int)
        if rest:
            n = n * 10 + 1 if n % 5 == 0 else n
            exp -= 1 if n % 5 == 1 and (n - 1) % 10 == 0 else 0
            context.flags[Inexact] = True
        else:
            while exp < ideal and n % 10 == 0:
                n, exp = n // 10, exp + 1
        return _fixed(_made(sign, n, exp), context)
    def __rtruediv__(self, other):
        other = _other(other)
        return NotImplemented if other is None else other / self
    def __divmod__(self, other):
        other = _other(other)
        if other is None:
            return NotImplemented
        if not other._int and not other._word:
            context = getcontext()
            return context._signal(DivisionByZero if self._int else DivisionUndefined, (Decimal("NaN"), Decimal("NaN")))
        a, b, exp = self._pair(other)
        q, r = divmod(abs(a), abs(b))
        return _fixed(_made(self._sign ^ other._sign, q, 0), getcontext()), _fixed(_made(self._sign, r, exp), getcontext())
    def __floordiv__(self, other):
        found = self.__divmod__(other)
        return found if found is NotImplemented else found[0]
    def __mod__(self, other):
        found = self.__divmod__(other)
        return found if found is NotImplemented else found[1]
    def __rfloordiv__(self, other):
        other = _other(other)
        return NotImplemented if other is None else other // self
    def __rmod__(self, other):
        other = _other(other)
        return NotImplemented if other is None else other % self
    def __pow__(self, other, modulo=None):
        other = _other(other)
        if other is None:
            return NotImplemented
        if other._exp is not None and other == other.to_integral_value() and abs(int(other)) < 10000:
            n = int(other)
            with localcontext() as context:
                context.prec += 8
                found = _made(self._sign if n % 2 else 0, self._int ** abs(n), self._exp * abs(n))
                found = Decimal(1) / found if n < 0 else found
            return _fixed(found, getcontext())
        return Decimal(repr(float(self) ** float(other)))
    def __rpow__(self, other):
        other = _other(other)
        return NotImplemented if other is None else other ** self
    def sqrt(self, context=None):
        context = getcontext()
        if self._sign and self._int:
            return context._signal(InvalidOperation, Decimal("NaN"))
        shift = 2 * (context.prec + 2) - (self._exp % 2)
        n, exp = self._int * 10 ** shift, (self._exp - shift) // 2
        root = 1 << (n.bit_length() + 1) // 2 if n else 0
        while root * root > n:
            root = (root + n // root) // 2
        if root * root == n:
            while exp < self._exp // 2 and root % 10 == 0:
                root, exp = root // 10, exp + 1
        else:
            root, exp = root * 10 + 1, exp - 1
        return _fixed(_made(0, root, exp), context)
    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        to = _other(exp)._exp
        if self._word:
            return self
        n = self._int * 10 ** (self._exp - to) if self._exp >= to else \
            _divided(self._int, 10 ** (to - self._exp), rounding or context.rounding, self._sign)
        if len(str(n)) > context.prec:
            return context._signal(InvalidOperation, Decimal("NaN"))
        return _made(self._sign, n, to)
    def to_integral_value(self, rounding=None, context=None):
        return self if self._word or self._exp >= 0 else _made(
            self._sign, _divided(self._int, 10 ** -self._exp, rounding or getcontext().rounding, self._sign), 0)
    to_integral = to_integral_value
    def normalize(self, context=None):
        x = _fixed(self, getcontext())
        n, exp = x._int, x._exp
        while n and n % 10 == 0:
            n, exp = n // 10, exp + 1
        return _made(x._sign, n, exp if n else 0, x._word)
    def __int__(self):
        if self._word:
            raise (OverflowError if self.is_infinite() else ValueError)("cannot convert %s to integer" % self._word)
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n
    __trunc__ = __int__
    def __float__(self):
        return float(str(self))
    def __round__(self, n=None):
        if n is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(_made(0, 1, -n), ROUND_HALF_EVEN)
    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))
    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))
    def _order(self, other):
        # the difference, as a number; None: it cannot be compared
        if isinstance(other, float):
            other = Decimal(other)
        other = _other(other)
        if other is None:
            return None
        if self.is_nan() or other.is_nan():
            return float("nan")
        if self._word or other._word:
            rank = [(-1 if x._sign else 1) if x._word else 0 for x in (self, other)]
            return rank[0] - rank[1]
        a, b, _ = self._pair(other)
        return (a > b) - (a < b)
    def compare(self, other):
        return Decimal(self._order(other))
    def __eq__(self, other):
        d = self._order(other)
        return NotImplemented if d is None else d == 0
    def __lt__(self, other):
        d = self._order(other)
        return NotImplemented if d is None else d < 0
    def __le__(self, other):
        d = self._order(other)
        return NotImplemented if d is None else d <= 0
    def __gt__(self, other):
        d = self._order(other)
        return NotImplemented if d is None else d > 0
    def __ge__(self, other):
        d = self._order(other)
        return NotImplemented if d is None else d >= 0
    def __hash__(self):
        if self._word:
            return hash(float(self._word.lstrip("s")))
        n, d = self.as_integer_ratio()
        if d == 1:
            return hash(n)
        p = (1 << 61) - 1
        h = hash(abs(n) * pow(d, p - 2, p) % p)
        return -h if n < 0 else h
    def max(self, other):
        return self if self > other else _other(other)
    def min(self, other):
        return self if self < other else _other(other)
    def __reduce__(self):
        return type(self), (str(self),)
    def __copy__(self):
        return self
    def __deepcopy__(self, memo):
        return self
_numbers.Number.register(Decimal)
