import math
print(math.floor(2.5), math.ceil(-2.5), math.trunc(-3.7), math.sqrt(2), math.gcd(12, 18), math.isqrt(99), math.comb(5, 2))
print(math.factorial(20), math.perm(6, 3), math.prod([1, 2, 3.5]), math.fsum([0.1] * 10), math.hypot(3, 4), math.dist((0, 0), (6, 8)))
print(math.log(8, 2), math.log2(8), math.log10(1000), math.exp(0), math.pow(2, 0.5), math.fmod(7, 3), math.copysign(1, -0.0))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.degrees(math.pi))
print(math.frexp(10.0), math.ldexp(0.625, 4), math.modf(-2.5), math.sin(0), math.cos(0), math.atan2(1, 1), math.radians(180))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1)):
    try:
        print(bad())
    except (ValueError, OverflowError) as error:
        print(type(error).__name__)
class Near:
    def __float__(self):
        return 2.25
    def __floor__(self):
        return "floor"
print(math.sqrt(Near()), math.floor(Near()))
