# decimal: digits, contexts, rounding, refusals.
import decimal, copy
from decimal import Decimal as D
print(D("1.10") + D("2.2"), D(1) / D(3), D("1e3"), D("0.0000001"), D("1.5").quantize(D("1")), D("2.5").quantize(D("1")), D("2.675").quantize(D("0.01"), rounding=decimal.ROUND_HALF_UP), -D("3"), abs(D("-4.20")), repr(D("7.50")))
print(D(10) / D(4), D("100") / D("3"), D(2).sqrt(), D(4).sqrt(), D("1.00") * D("2.0"), D(7) // D(2), D(-7) // D(2), D(-7) % D(2), D(7) % D("2.5"), divmod(D(17), D(5)), D(2) ** 10, D(2) ** -2, D("1.1") ** 3)
print(D("NaN"), D("Infinity"), -D("inf"), D("inf") + 1, D("1") < D("2"), D("1.0") == D("1"), hash(D("1.0")) == hash(1), D("0.1") == 0.1, D(0.1), D("1") == 1, sorted([D("3"), D("1.5"), D("-2")]), max(D(1), D(2)), sum([D("0.1")] * 3))
for f in (lambda: D(1) / 0, lambda: D("x"), lambda: D(0) / D(0), lambda: D("1") + 1.5, lambda: int(D("NaN")), lambda: D("inf") - D("inf")):
    try: print(f())
    except Exception as e: print(type(e).__name__, isinstance(e, ArithmeticError))
with decimal.localcontext() as c:
    c.prec = 5
    print(D(1) / D(7), +D("123456789"), c.prec)
    c.rounding = decimal.ROUND_DOWN
    print(D(2) / D(3))
print(decimal.getcontext().prec, D("12345.678").as_tuple(), D("1200").normalize(), D("1.200").normalize(), D("5").adjusted(), int(D("-3.9")), float(D("0.25")), round(D("2.675"), 2), round(D("2.5")), D("3.7").to_integral_value(), f"{D('3.14159'):.2f}", f"{D('1234567.891'):,.2f}", f"{D('0.25'):.0%}", f"{D('5'):>6}", str(D("-0")), D("1E+2"), D((1, (1, 2), -1)), D("1_000.5"), bool(D(0)), D("2.50").is_zero(), D("1").compare(D("2")))
print(copy.copy(D("1")), copy.deepcopy([D("2.5")]), D("9" * 30) + 1, D("0.5") + True, 3 - D("1.5"), 2 * D("0.5"), 1 / D(8), D(5).max(D(7)), D("1.25").as_integer_ratio())
class Money(D):
    def __del__(self): print("money", self)
m = Money("5.5"); n = m + 1; print(type(n).__name__, n); del m; print("end")
