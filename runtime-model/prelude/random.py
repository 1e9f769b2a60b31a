import _random
from _digest import HASH as _HASH
from math import ceil as _ceil, cos as _cos, exp as _exp, log as _log, pi as _pi, sin as _sin, sqrt as _sqrt
from bisect import bisect_right as _bisect
from itertools import accumulate as _accumulate
from sys import version_info as _version
class Random(_random.Random):
    VERSION = 3
    def __init__(self, x=None):
        self.seed(x)
    def seed(self, a=None, version=2):
        if isinstance(a, (str, bytes, bytearray)):
            a = a.encode() if isinstance(a, str) else bytes(a)
            a = int.from_bytes(a + _HASH("sha512", a).digest(), "big")
        elif _version >= (3, 11) and not isinstance(a, (int, float, type(None))):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None
    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next
    def setstate(self, state):
        version, inner, self.gauss_next = state
        super().setstate(inner)
    def _randbelow(self, n):
        if not n and _version < (3, 12):
            return 0
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r
    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")
    def randrange(self, start, stop=None, step=1):
        if stop is None:
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            if _version < (3, 12):
                raise ValueError("empty range for randrange() (%d, %d, %d)" % (start, stop, width))
            raise ValueError("empty range in randrange(%d, %d)" % (start, stop))
        if step == 0:
            raise ValueError("zero step for randrange()")
        n = (width + step - 1) // step if step > 0 else (width + step + 1) // step
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(n)
    def randint(self, a, b):
        return self.randrange(a, b + 1)
    def choice(self, seq):
        if not len(seq) and not (3, 9) <= _version < (3, 11):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]
    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]
    def sample(self, population, k, *, counts=None):
        if counts is not None:
            total = list(_accumulate(counts))
            return [population[_bisect(total, s)] for s in self.sample(range(total.pop()), k)]
        if isinstance(population, (set, frozenset)):
            if _version >= (3, 11):
                raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
            population = tuple(population)
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        room = 21
        if k > 5:
            room += 4 ** _ceil(_log(k * 3, 4))
        if n <= room:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
            return result
        selected = set()
        for i in range(k):
            j = self._randbelow(n)
            while j in selected:
                j = self._randbelow(n)
            selected.add(j)
            result[i] = population[j]
        return result
    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(self.random() * (n + 0.0))] for _ in range(k)]
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        return [population[_bisect(cum_weights, self.random() * total, 0, n - 1)] for _ in range(k)]
    def uniform(self, a, b):
        return a + (b - a) * self.random()
    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * _sqrt(u * c)
    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = 1.7155277699214135 * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma
    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))
    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd
    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)
    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)
    def gauss(self, mu=0.0, sigma=1.0):
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            turn = self.random() * 2.0 * _pi
            far = _sqrt(-2.0 * _log(1.0 - self.random()))
            z, self.gauss_next = _cos(turn) * far, _sin(turn) * far
        return mu + z * sigma
class SystemRandom(Random):
    pass
_inst = Random()
for _name in ("seed random uniform triangular randint choice randrange sample shuffle choices normalvariate lognormvariate "
              "expovariate gauss paretovariate weibullvariate getstate setstate getrandbits randbytes").split():
    globals()[_name] = getattr(_inst, _name)
