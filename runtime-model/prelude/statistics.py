import math
from collections import Counter as _Counter
from fractions import Fraction as _Fraction
from sys import version_info as _version
class StatisticsError(ValueError):
    pass
def _exact(data):
    # (type of the result, number of items, exact sum)
    kind, n, total = int, 0, _Fraction(0)
    for x in data:
        n += 1
        total += _Fraction(x)
        if kind is not float and not isinstance(x, (int, kind)):
            kind = float if isinstance(x, float) else type(x)
    return kind, n, total
def _made(value, kind):
    if kind is int:
        return value.numerator if value.denominator == 1 else value.numerator / value.denominator
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)
def _root(square):
    # the float that is nearest to the root of a fraction
    if _version < (3, 11) or not square:
        return math.sqrt(square)
    n, m = square.numerator, square.denominator
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        m <<= 2 * shift
        return (math.isqrt(n // m) | (math.isqrt(n // m) ** 2 * m != n)) * 2 ** shift / 1
    n <<= -2 * shift
    root = math.isqrt(n // m)
    return (root | (root * root * m != n)) / (1 << -shift)
def mean(data):
    kind, n, total = _exact(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _made(total / n, kind)
def fmean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    if weights is None:
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    return math.fsum([x * w for x, w in zip(data, weights)]) / math.fsum(weights)
def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data
def median(data):
    data = _sorted(data)
    n = len(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2
def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]
def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]
def mode(data):
    most = _Counter(iter(data)).most_common(1)
    if not most:
        raise StatisticsError("no mode for empty data")
    return most[0][0]
def multimode(data):
    counts = _Counter(iter(data))
    return [x for x, n in counts.items() if n == max(counts.values())]
def _spread(data, center, less, words):
    data = list(data)
    kind, n, total = _exact(data)
    if n <= less:
        raise StatisticsError(words)
    if _version < (3, 10):
        center = mean(data) if center is None else center
        rest = sum([_Fraction(x - center) for x in data], _Fraction(0))
        square = sum([_Fraction((x - center) ** 2) for x in data], _Fraction(0))
        return kind, (square - rest ** 2 / n) / (n - less)
    middle = total / n if center is None else _Fraction(center)
    return kind, sum([(_Fraction(x) - middle) ** 2 for x in data], _Fraction(0)) / (n - less)
def variance(data, xbar=None):
    kind, square = _spread(data, xbar, 1, "variance requires at least two data points")
    return _made(square, kind)
def pvariance(data, mu=None):
    kind, square = _spread(data, mu, 0, "pvariance requires at least one data point")
    return _made(square, kind)
def stdev(data, xbar=None):
    kind, square = _spread(data, xbar, 1, "stdev requires at least two data points" if _version >= (3, 11) else "variance requires at least two data points")
    return _root(square) if _version >= (3, 11) else math.sqrt(_made(square, kind))
def pstdev(data, mu=None):
    kind, square = _spread(data, mu, 0, "pstdev requires at least one data point" if _version >= (3, 11) else "pvariance requires at least one data point")
    return _root(square) if _version >= (3, 11) else math.sqrt(_made(square, kind))
def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if _version >= (3, 13) and size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point" if _version >= (3, 13) else "must have at least two data points")
    made = []
    for i in range(1, n):
        if method == "inclusive":
            at, rest = divmod(i * (size - 1), n)
            made.append((data[at] * (n - rest) + data[at + 1] * rest) / n)
        elif method == "exclusive":
            at = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - at * n
            made.append((data[at - 1] * (n - rest) + data[at] * rest) / n)
        else:
            raise ValueError("Unknown method: %r" % (method,))
    return made
