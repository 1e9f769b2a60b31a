# Digests as their standards define them (RFC 1321, FIPS 180-4): a state of words,
# changed by one block of the message after the other.
from math import floor as _floor, sin as _sin
_primes = []
def _first_primes(n):
    at = _primes[-1] + 1 if _primes else 2
    while len(_primes) < n:
        if all([at % p for p in _primes]):
            _primes.append(at)
        at += 1
    return _primes[:n]
def _root(n, power, bits):
    # the first bits behind the point of its square or cube root
    low, high, to = 0, n << bits, n << bits * power
    while high - low > 1:
        middle = low + high >> 1
        low, high = (middle, high) if middle ** power <= to else (low, middle)
    return low & (1 << bits) - 1
_known = {}
def _table(name, make):
    if name not in _known:
        _known[name] = make()
    return _known[name]
def _turner(bits):
    every = (1 << bits) - 1
    def turned(x, n):
        return (x >> n | x << bits - n) & every
    return turned
def _words(block, size, order):
    return [int.from_bytes(block[i:i + size], order) for i in range(0, 16 * size, size)]
def _sha2(bits, turns):
    every, turned, rounds = (1 << bits) - 1, _turner(bits), 64 if bits == 32 else 80
    sum_a, sum_e, early, late = turns
    def spread(x, by):
        return turned(x, by[0]) ^ turned(x, by[1]) ^ (turned(x, by[2]) if by[3] else x >> by[2])
    def step(state, block):
        added = _table(bits, lambda: [_root(p, 3, bits) for p in _first_primes(rounds)])
        words = _words(block, bits // 8, "big")
        for i in range(16, rounds):
            words.append(words[i - 16] + spread(words[i - 15], early) + words[i - 7] + spread(words[i - 2], late) & every)
        a, b, c, d, e, f, g, h = state
        for word, more in zip(words, added):
            first = h + spread(e, sum_e) + (e & f ^ ~e & g) + more + word
            second = spread(a, sum_a) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = first + second & every, a, b, c, d + first & every, e, f, g
        return [x + y & every for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return step
def _sha1(state, block):
    every, turned = 0xffffffff, _turner(32)
    words = _words(block, 4, "big")
    for i in range(16, 80):
        words.append(turned(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 31))
    a, b, c, d, e = state
    for i, word in enumerate(words):
        if i < 20:
            mixed = (b & c | ~b & d) + 0x5a827999
        elif 40 <= i < 60:
            mixed = (b & c | b & d | c & d) + 0x8f1bbcdc
        else:
            mixed = (b ^ c ^ d) + (0x6ed9eba1 if i < 40 else 0xca62c1d6)
        a, b, c, d, e = turned(a, 27) + mixed + e + word & every, a, turned(b, 2), c, d
    return [x + y & every for x, y in zip(state, (a, b, c, d, e))]
_shifts = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))
def _md5(state, block):
    every, turned = 0xffffffff, _turner(32)
    added = _table("md5", lambda: [_floor(abs(_sin(i + 1)) * 4294967296) for i in range(64)])
    words = _words(block, 4, "little")
    a, b, c, d = state
    for i in range(64):
        part = i // 16
        mixed = (b & c | ~b & d, d & b | ~d & c, b ^ c ^ d, c ^ (b | ~d & every))[part]
        word = words[(i, 5 * i + 1, 3 * i + 5, 7 * i)[part] % 16]
        a, b, c, d = d, b + turned(a + mixed + added[i] + word & every, 32 - _shifts[part][i % 4]) & every, b, c
    return [x + y & every for x, y in zip(state, (a, b, c, d))]
_small = _sha2(32, ((2, 13, 22, 1), (6, 11, 25, 1), (7, 18, 3, 0), (17, 19, 10, 0)))
_large = _sha2(64, ((28, 34, 39, 1), (14, 18, 41, 1), (1, 8, 7, 0), (19, 61, 6, 0)))
_begin = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
# name: the state it begins with, the step, bytes of a word and of the digest, the order
_kinds = {
    "md5": (lambda: _begin[:4], _md5, 4, 16, "little"),
    "sha1": (lambda: _begin[:], _sha1, 4, 20, "big"),
    "sha224": (lambda: [_root(p, 2, 64) & 0xffffffff for p in _first_primes(16)[8:]], _small, 4, 28, "big"),
    "sha256": (lambda: [_root(p, 2, 32) for p in _first_primes(8)], _small, 4, 32, "big"),
    "sha384": (lambda: [_root(p, 2, 64) for p in _first_primes(16)[8:]], _large, 8, 48, "big"),
    "sha512": (lambda: [_root(p, 2, 64) for p in _first_primes(8)], _large, 8, 64, "big"),
}
class HASH:
    __slots__ = ("name", "_state", "_rest", "_length")
    def __new__(cls, name, data=b""):
        self = object.__new__(cls)
        self.name, self._state, self._rest, self._length = name, _kinds[name][0](), b"", 0
        self.update(data)
        return self
    @property
    def digest_size(self):
        return _kinds[self.name][3]
    @property
    def block_size(self):
        return _kinds[self.name][2] * 16
    def update(self, data):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        try:
            data = bytes(memoryview(data))
        except TypeError:
            raise TypeError("object supporting the buffer API required") from None
        self._length += len(data)
        rest, size, step = self._rest + data, self.block_size, _kinds[self.name][1]
        at = 0
        while len(rest) - at >= size:
            self._state = step(self._state, rest[at:at + size])
            at += size
        self._rest = rest[at:]
    def digest(self):
        _, step, word, length, order = _kinds[self.name]
        size = 16 * word
        tail = self._rest + b"\x80"
        tail += bytes((-len(tail) - 2 * word) % size) + (8 * self._length).to_bytes(2 * word, order)
        state = self._state
        for at in range(0, len(tail), size):
            state = step(state, tail[at:at + size])
        return b"".join([x.to_bytes(word, order) for x in state])[:length]
    def hexdigest(self):
        return self.digest().hex()
    def copy(self):
        other = HASH(self.name)
        other._state, other._rest, other._length = self._state, self._rest, self._length
        return other
    def __repr__(self):
        return "<%s _hashlib.HASH object @ 0x%x>" % (self.name, id(self))
