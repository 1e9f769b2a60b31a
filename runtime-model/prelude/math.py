from _model import real as _real
pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")
def _number(x):
    if isinstance(x, (float, int)):
        return x
    if hasattr(type(x), "__float__"):
        return type(x).__float__(x)
    if hasattr(type(x), "__index__"):
        return type(x).__index__(x)
    raise TypeError("must be real number, not " + type(x).__name__)
def _whole(x):
    if isinstance(x, int):
        return x
    if hasattr(type(x), "__index__"):
        return type(x).__index__(x)
    raise TypeError("'" + type(x).__name__ + "' object cannot be interpreted as an integer")
def _one(name):
    def function(x):
        return _real(name, _number(x))
    function.__name__ = function.__qualname__ = name
    return function
def _two(name):
    def function(x, y):
        return _real(name, _number(x), _number(y))
    function.__name__ = function.__qualname__ = name
    return function
for _name in ("acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 expm1 fabs gamma lgamma log10 log1p log2 sin "
              "sinh sqrt tan tanh").split():
    globals()[_name] = _one(_name)
for _name in "atan2 copysign fmod nextafter pow remainder".split():
    globals()[_name] = _two(_name)
def log(x, *base):
    x = _number(x)
    if isinstance(x, int) and x.bit_length() > 1000:
        shift = x.bit_length() - 60
        value = _real("log", x >> shift) + shift * 0.6931471805599453
    else:
        value = _real("log", x)
    return value / log(base[0]) if base else value
def isnan(x):
    x = _number(x)
    return x != x
def isinf(x):
    return _number(x) in (inf, -inf)
def isfinite(x):
    return not isnan(x) and not isinf(x)
def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(b - a) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)
def floor(x):
    if hasattr(type(x), "__floor__"):
        return type(x).__floor__(x)
    x = _number(x)
    n = int(x)
    return n - 1 if n > x else n
def ceil(x):
    if hasattr(type(x), "__ceil__"):
        return type(x).__ceil__(x)
    x = _number(x)
    n = int(x)
    return n + 1 if n < x else n
def trunc(x):
    if isinstance(x, (int, float)):
        return int(x)
    return type(x).__trunc__(x)
def modf(x):
    x = float(x)
    if isinf(x):
        return copysign(0.0, x), x
    whole = float(int(x)) if abs(x) < 4503599627370496.0 else x
    return copysign(x - whole, x), copysign(whole, x)
def frexp(x):
    x, n = float(x), 0
    if x == 0 or not isfinite(x):
        return x, 0
    while abs(x) >= 1.0:
        x, n = x / 2.0, n + 1
    while abs(x) < 0.5:
        x, n = x * 2.0, n - 1
    return x, n
def ldexp(x, i):
    x = float(x)
    while i > 0 and x and isfinite(x):
        step = min(i, 1000)
        x, i = x * 2.0 ** step, i - step
    while i < 0 and x:
        step = min(-i, 1000)
        x, i = x / 2.0 ** step, i + step
    return x
def degrees(x):
    return _number(x) * (180.0 / pi)
def radians(x):
    return _number(x) * (pi / 180.0)
def gcd(*numbers):
    found = 0
    for n in numbers:
        a, b = found, abs(_whole(n))
        while b:
            a, b = b, a % b
        found = a
    return found
def lcm(*numbers):
    found = 1
    for n in numbers:
        n = abs(_whole(n))
        if n == 0:
            return 0
        found = found // gcd(found, n) * n
    return found
def isqrt(n):
    n = _whole(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n == 0:
        return 0
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
def factorial(n):
    n = _whole(n)
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    found = 1
    for i in range(2, n + 1):
        found *= i
    return found
def perm(n, k=None):
    n = _whole(n)
    k = n if k is None else _whole(k)
    if n < 0 or k < 0:
        raise ValueError(("n" if n < 0 else "k") + " must be a non-negative integer")
    found = 1
    for i in range(k):
        found *= n - i
    return found
def comb(n, k):
    n, k = _whole(n), _whole(k)
    if n < 0 or k < 0:
        raise ValueError(("n" if n < 0 else "k") + " must be a non-negative integer")
    if k > n:
        return 0
    return perm(n, k) // factorial(k)
def prod(items, *, start=1):
    found = start
    for x in items:
        found = found * x
    return found
def fsum(items):
    parts = []
    for x in items:
        x = float(x)
        kept = 0
        for y in parts:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                parts[kept] = low
                kept += 1
            x = high
        parts[kept:] = [x]
    return sum(parts, 0.0)
def sumprod(p, q):
    return sum(x * y for x, y in zip(p, q))
def hypot(*coordinates):
    found = 0.0
    for x in coordinates:
        found = _real("hypot", found, float(x))
    return found
def dist(p, q):
    return hypot(*[x - y for x, y in zip(p, q)])
def ulp(x):
    x = abs(float(x))
    return nextafter(x, inf) - x
