# The Mersenne twister of 1997: 624 words, a new one from three old ones.
_COUNT, _AHEAD, _ALL = 624, 397, 0xffffffff
def _first_words(start):
    words = [start]
    for at in range(1, _COUNT):
        before = words[-1]
        words.append((1812433253 * (before ^ before >> 30) + at) & _ALL)
    return words
def _words_of(key):
    parts = []
    while key or not parts:
        parts.append(key & _ALL)
        key >>= 32
    words = _first_words(19650218)
    at, part = 1, 0
    for _ in range(max(_COUNT, len(parts))):
        before = words[at - 1]
        words[at] = (words[at] ^ (before ^ before >> 30) * 1664525) + parts[part] + part & _ALL
        at, part = at + 1, (part + 1) % len(parts)
        if at == _COUNT:
            words[0], at = words[-1], 1
    for _ in range(_COUNT - 1):
        before = words[at - 1]
        words[at] = (words[at] ^ (before ^ before >> 30) * 1566083941) - at & _ALL
        at += 1
        if at == _COUNT:
            words[0], at = words[-1], 1
    words[0] = 0x80000000
    return words
class Random:
    __slots__ = ("_words", "_at")
    def __new__(cls, *args, **kw):
        made = super().__new__(cls)
        Random.seed(made)
        return made
    def seed(self, key=None):
        if key is None:
            key = 5489 # any will do
        elif not isinstance(key, int):
            key = hash(key)
        self._words, self._at = _words_of(abs(key)), _COUNT
    def _turn(self):
        words = self._words
        for at in range(_COUNT):
            both = words[at] & 0x80000000 | words[(at + 1) % _COUNT] & 0x7fffffff
            words[at] = words[(at + _AHEAD) % _COUNT] ^ both >> 1 ^ (0x9908b0df if both & 1 else 0)
        self._at = 0
    def _word(self):
        if self._at >= _COUNT:
            self._turn()
        word = self._words[self._at]
        self._at += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9d2c5680
        word ^= word << 15 & 0xefc60000
        return word ^ word >> 18
    def random(self):
        high, low = self._word() >> 5, self._word() >> 6
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0)
    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        bits = at = 0
        while k > 0:
            bits |= (self._word() if k >= 32 else self._word() >> 32 - k) << at
            at, k = at + 32, k - 32
        return bits
    def getstate(self):
        return tuple(self._words) + (self._at,)
    def setstate(self, state):
        if not isinstance(state, tuple):
            raise TypeError("state vector must be a tuple")
        if len(state) != _COUNT + 1:
            raise ValueError("state vector is the wrong size")
        self._words, self._at = list(state[:-1]), state[-1]
