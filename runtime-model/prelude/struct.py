import math
class error(Exception):
    pass
_whole = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "n": 8, "N": 8}
_native = {"l": 8, "L": 8, "P": 8}
_real = {"e": (2, 5, 10), "f": (4, 8, 23), "d": (8, 11, 52)}
def _bits(value, size, wide, long):
    # a float by sign, exponent and fraction
    value = float(value)
    sign, most, bias = math.copysign(1.0, value) < 0, (1 << wide) - 1, (1 << wide - 1) - 1
    value = abs(value)
    if value != value:
        part, exponent = 1 << long - 1, most
    elif value == math.inf:
        part, exponent = 0, most
    elif value == 0:
        part = exponent = 0
    else:
        above, below = value.as_integer_ratio()
        power = max(math.frexp(value)[1] - 1, 1 - bias)
        shift = long - power
        above, below = (above << shift, below) if shift >= 0 else (above, below << -shift)
        part, rest = divmod(above, below)
        part += rest * 2 > below or rest * 2 == below and part & 1
        if part >> long + 1:
            part, power = part >> 1, power + 1
        exponent = power + bias if part >> long else 0
        part &= (1 << long) - 1
        if exponent >= most:
            raise OverflowError("float too large to pack with %s format" % {2: "e", 4: "f", 8: "d"}[size])
    return sign << 8 * size - 1 | exponent << long | part
def _float(word, size, wide, long):
    sign, most, bias = word >> 8 * size - 1, (1 << wide) - 1, (1 << wide - 1) - 1
    exponent, part = word >> long & most, word & (1 << long) - 1
    if exponent == most:
        value = math.nan if part else math.inf
    elif exponent:
        value = math.ldexp(part | 1 << long, exponent - bias - long)
    else:
        value = math.ldexp(part, 1 - bias - long)
    return -value if sign else value
def _parse(format):
    # (is it big-endian, [(letter, count, size, bytes before it)], length)
    format = format.decode() if isinstance(format, bytes) else format
    mode = format[0] if format[:1] in ("@", "=", "<", ">", "!") and format else "@"
    text = format[1:] if format[:1] == mode else format
    parts, at, count = [], 0, ""
    for c in text:
        if c.isdigit():
            count += c
            continue
        if c.isspace():
            continue
        size = _whole.get(c) or (_real[c][0] if c in _real else 1 if c in "xcsp?" else _native.get(c) if mode == "@" else None)
        if size is None or c in "nN" and mode != "@":
            raise error("bad char in struct format")
        size = _native.get(c, size) if mode == "@" else size
        pad = -at % size if mode == "@" and size > 1 else 0
        n = int(count or 1)
        parts.append((c, n, size, pad))
        at, count = at + pad + n * size, ""
    if count:
        raise error("repeat count given without format specifier")
    return mode in ">!", parts, at
def _pack_one(c, size, order, value):
    if c == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if c == "?":
        return b"\x01" if value else b"\0"
    if c in _real:
        if not isinstance(value, (int, float)) and not hasattr(type(value), "__float__"):
            raise error("required argument is not a float")
        return _bits(value, *_real[c]).to_bytes(size, order)
    if not isinstance(value, int):
        if not hasattr(type(value), "__index__"):
            raise error("required argument is not an integer")
        value = value.__index__()
    signed = c.islower()
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    if not low <= value <= high:
        raise error("'%s' format requires %d <= number <= %d" % (c, low, high))
    return value.to_bytes(size, order, signed=signed)
class Struct:
    def __init__(self, format):
        self.format = format.decode() if isinstance(format, bytes) else format
        is_big, self._parts, self.size = _parse(format)
        self._order = "big" if is_big else "little"
        self._count = sum([1 if c in "sp" else 0 if c == "x" else n for c, n, _, _ in self._parts])
    def pack(self, *values):
        return self._packed(values, "pack")
    def _packed(self, values, name):
        if len(values) != self._count:
            raise error("%s expected %d items for packing (got %d)" % (name, self._count, len(values)))
        made, values = [], list(values)
        for c, n, size, pad in self._parts:
            made.append(bytes(pad))
            if c == "x":
                made.append(bytes(n))
            elif c in "sp":
                value = values.pop(0)
                if not isinstance(value, (bytes, bytearray)):
                    raise error("argument for '%s' must be a bytes object" % c)
                value = bytes([min(len(value), n - 1, 255)]) + value[:n - 1] if c == "p" and n else bytes(value)
                made.append((value[:n] + bytes(n))[:n])
            else:
                made += [_pack_one(c, size, self._order, values.pop(0)) for _ in range(n)]
        return b"".join(made)
    def pack_into(self, buffer, offset, *values):
        raw = self._packed(values, "pack_into")
        if offset + self.size > len(buffer):
            raise error("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d "
                        "(actual buffer size is %d)" % (offset + self.size, self.size, offset, len(buffer)))
        memoryview(buffer)[offset:offset + self.size] = raw
    def unpack(self, buffer):
        raw = bytes(memoryview(buffer))
        if len(raw) != self.size:
            raise error("unpack requires a buffer of %d bytes" % self.size)
        return self._unpacked(raw, 0)
    def unpack_from(self, buffer, offset=0):
        raw = bytes(memoryview(buffer))
        offset = offset + len(raw) if offset < 0 else offset
        if offset + self.size > len(raw):
            raise error("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d "
                        "(actual buffer size is %d)" % (offset + self.size, self.size, offset, len(raw)))
        return self._unpacked(raw, offset)
    def iter_unpack(self, buffer):
        raw = bytes(memoryview(buffer))
        if not self.size or len(raw) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % self.size)
        return iter([self._unpacked(raw, at) for at in range(0, len(raw), self.size)])
    def _unpacked(self, raw, at):
        made = []
        for c, n, size, pad in self._parts:
            at += pad
            if c in "sp":
                part = raw[at:at + n]
                made.append(part[1:1 + part[0]] if c == "p" and part else part)
            elif c != "x":
                for i in range(at, at + n * size, size):
                    part = raw[i:i + size]
                    word = int.from_bytes(part, self._order, signed=c in "bhilqn")
                    made.append(part if c == "c" else word != 0 if c == "?" else _float(word, *_real[c]) if c in _real else word)
            at += n * size
        return tuple(made)
def calcsize(format):
    return _parse(format)[2]
def pack(format, *values):
    return Struct(format).pack(*values)
def pack_into(format, buffer, offset, *values):
    Struct(format).pack_into(buffer, offset, *values)
def unpack(format, buffer):
    return Struct(format).unpack(buffer)
def unpack_from(format, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)
def iter_unpack(format, buffer):
    return Struct(format).iter_unpack(buffer)
