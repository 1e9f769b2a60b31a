Z_DEFAULT_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_NO_COMPRESSION = -1, 1, 9, 0
Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, MAX_WBITS, DEFLATED, DEF_MEM_LEVEL, DEF_BUF_SIZE = 2, 3, 4, 15, 8, 8, 16384
class error(Exception):
    pass
def crc32(data, value=0):
    value ^= 0xffffffff
    for b in bytes(data):
        value ^= b
        for _ in range(8):
            value = value >> 1 ^ (0xedb88320 if value & 1 else 0)
    return value ^ 0xffffffff
def adler32(data, value=1):
    a, b = value & 0xffff, value >> 16
    for c in bytes(data):
        a = (a + c) % 65521
        b = (b + a) % 65521
    return b << 16 | a
_length_bits = [0] * 8 + [n for n in range(1, 6) for _ in range(4)] + [0]
_far_bits = [0, 0] + [n for n in range(14) for _ in range(2)]
def _bases(bits, first):
    found = [first]
    for n in bits[:-1]:
        found.append(found[-1] + (1 << n))
    return found
_lengths = _bases(_length_bits, 3)
_lengths[28] = 258
_fars = _bases(_far_bits, 1)
class _Bits:
    # the bits of a stream, the lowest of each byte first
    def __init__(self, data):
        self.data, self.at = data, 0
    def take(self, n):
        value = 0
        for i in range(n):
            if self.at >> 3 >= len(self.data):
                raise error("Error -5 while decompressing data: incomplete or truncated stream")
            value |= (self.data[self.at >> 3] >> (self.at & 7) & 1) << i
            self.at += 1
        return value
    def symbol(self, codes):
        code, n = 1, 0
        while code not in codes:
            code = code << 1 | self.take(1)
            n += 1
            if n > 15:
                raise error("Error -3 while decompressing data: invalid code")
        return codes[code]
def _codes(sizes):
    # {a one and the bits of the code: symbol}
    found, code = {}, 0
    for size in range(1, 16):
        for symbol, n in enumerate(sizes):
            if n == size:
                found[1 << size | code] = symbol
                code += 1
        code <<= 1
    return found
_fixed_sizes = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
def _tables(bits):
    nlit, nfar, nsize = bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4
    sizes = [0] * 19
    for at in (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)[:nsize]:
        sizes[at] = bits.take(3)
    codes, found = _codes(sizes), []
    while len(found) < nlit + nfar:
        symbol = bits.symbol(codes)
        if symbol < 16:
            found.append(symbol)
        elif symbol == 16:
            found += found[-1:] * (3 + bits.take(2))
        else:
            found += [0] * (3 + bits.take(3) if symbol == 17 else 11 + bits.take(7))
    return _codes(found[:nlit]), _codes(found[nlit:])
def _inflate(bits):
    out, is_last = [], 0
    while not is_last:
        is_last, kind = bits.take(1), bits.take(2)
        if kind == 0:
            bits.at = bits.at + 7 & ~7
            n = bits.take(16)
            bits.take(16)
            out += [bits.take(8) for _ in range(n)]
            continue
        if kind == 3:
            raise error("Error -3 while decompressing data: invalid block type")
        codes, fars = (_codes(_fixed_sizes), _codes([5] * 30)) if kind == 1 else _tables(bits)
        while True:
            symbol = bits.symbol(codes)
            if symbol == 256:
                break
            if symbol < 256:
                out.append(symbol)
                continue
            n = _lengths[symbol - 257] + bits.take(_length_bits[symbol - 257])
            far = bits.symbol(fars)
            far = _fars[far] + bits.take(_far_bits[far])
            for _ in range(n):
                out.append(out[-far])
    return bytes(out)
class _Writer:
    def __init__(self):
        self.value, self.n = 0, 0
    def bits(self, value, n):
        self.value |= value << self.n
        self.n += n
    def code(self, value, n):
        for i in range(n - 1, -1, -1):
            self.bits(value >> i & 1, 1)
    def symbol(self, s):
        if s < 144:
            self.code(48 + s, 8)
        elif s < 256:
            self.code(256 + s, 9)
        else:
            self.code(s - 256, 7) if s < 280 else self.code(s - 88, 8)
def _deflate(data):
    # one block of fixed codes; what was there within a look back is named
    out, seen, at = _Writer(), {}, 0
    out.bits(3, 3)
    while at < len(data):
        key, n, far = data[at:at + 3], 0, 0
        start = seen.get(key)
        seen[key] = at
        if start is not None and at - start <= 32768 and len(key) == 3:
            far = at - start
            while n < 258 and at + n < len(data) and data[at + n] == data[start + n]:
                n += 1
        if n < 3:
            out.symbol(data[at])
            at += 1
            continue
        k = 28 if n == 258 else max(i for i in range(28) if _lengths[i] <= n)
        out.symbol(257 + k)
        out.bits(n - _lengths[k], _length_bits[k])
        k = max(i for i in range(30) if _fars[i] <= far)
        out.code(k, 5)
        out.bits(far - _fars[k], _far_bits[k])
        at += n
    out.symbol(256)
    return out.value.to_bytes((out.n + 7) // 8, "little")
def compress(data, level=-1, wbits=15):
    data = bytes(data)
    return b"\x78\x9c" + _deflate(data) + adler32(data).to_bytes(4, "big")
def decompress(data, wbits=15, bufsize=16384):
    data = bytes(data)
    if wbits > 0 and (len(data) < 2 or data[0] & 15 != 8 or (data[0] << 8 | data[1]) % 31):
        raise error("Error -3 while decompressing data: incorrect header check" if len(data) > 1
                    else "Error -5 while decompressing data: incomplete or truncated stream")
    bits = _Bits(data[2:] if wbits > 0 else data)
    found = _inflate(bits)
    if wbits > 0:
        end = 2 + (bits.at + 7 >> 3)
        if len(data) < end + 4:
            raise error("Error -5 while decompressing data: incomplete or truncated stream")
        if adler32(found) != int.from_bytes(data[end:end + 4], "big"):
            raise error("Error -3 while decompressing data: incorrect data check")
    return found
class _Compress:
    def __init__(self):
        self._data = []
    def compress(self, data):
        self._data.append(bytes(data))
        return b""
    def flush(self, mode=Z_FINISH):
        return compress(b"".join(self._data))
class _Decompress:
    def __init__(self):
        self._data, self.eof, self.unused_data, self.unconsumed_tail = b"", False, b"", b""
    def decompress(self, data, max_length=0):
        self._data += bytes(data)
        try:
            found = decompress(self._data)
        except error as problem:
            if "-5" not in str(problem):
                raise
            return b""
        self.eof = True
        return found
    def flush(self, *length):
        return b""
def compressobj(*options, **named):
    return _Compress()
def decompressobj(*options, **named):
    return _Decompress()
