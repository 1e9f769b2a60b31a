from fractions import Fraction
import statistics, math
print(Fraction(1, 3) + Fraction(1, 6), Fraction("0.75"), Fraction(0.5), Fraction(6, 4).numerator, Fraction(7, 2) // 1, float(Fraction(1, 4)), Fraction(3, 4) ** 2, repr(Fraction(2, 4)), Fraction(1, 3).limit_denominator(10), Fraction(5) == 5, Fraction(1, 2) < 0.6)
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.mode("aab"), round(statistics.stdev([1, 2, 3, 4]), 4), statistics.pvariance([1, 2, 3]), statistics.median_low([1, 2, 3, 4]))
print(math.sqrt(16), math.pi, math.floor(-1.5), math.ceil(1.2), math.gcd(12, 18), math.factorial(10), math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.log(8, 2), math.log10(1000), math.trunc(-2.7), math.isnan(float("nan")), math.prod([1, 2, 3, 4]), math.comb(5, 2), math.inf, math.fsum([0.1] * 10), math.degrees(math.pi), math.copysign(1, -0.0), math.isqrt(17))
print((3).bit_length(), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, -16 >> 2, complex(1, 2) * 1j, abs(3 + 4j), (1 + 2j).conjugate(), 0.1.as_integer_ratio() == (3602879701896397, 36028797018963968), (2.0).is_integer(), float.hex(1.5), bool(0.0), True + True)
