class Error(ValueError):
    pass
class Incomplete(Exception):
    pass
_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def _bytes(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode()
    return bytes(memoryview(data))
def hexlify(data, *sep):
    return bytes(memoryview(data)).hex(*sep).encode()
b2a_hex = hexlify
def unhexlify(data):
    data = _bytes(data)
    if len(data) % 2:
        raise Error("Odd-length string")
    try:
        return bytes([int(data[i:i + 2].decode(), 16) for i in range(0, len(data), 2)])
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None
a2b_hex = unhexlify
def b2a_base64(data, *, newline=True):
    data, made = bytes(memoryview(data)), []
    for i in range(0, len(data), 3):
        part = data[i:i + 3]
        word = int.from_bytes(part + bytes(3 - len(part)), "big")
        four = "".join([_letters[word >> shift & 63] for shift in (18, 12, 6, 0)])
        made.append(four[:len(part) + 1] + "=" * (3 - len(part)))
    return ("".join(made) + "\n" * newline).encode()
def a2b_base64(data, *, strict_mode=False):
    made, bits, word, ends, letters = bytearray(), 0, 0, 0, 0
    for c in _bytes(data).decode("latin-1"):
        if c == "=":
            ends += 1
            if letters % 4 >= 2 and letters % 4 + ends >= 4:
                return bytes(made)
            continue
        at = _letters.find(c)
        if at < 0:
            continue
        ends, letters, word, bits = 0, letters + 1, (word << 6 | at) & 0xffff, bits + 6
        if bits >= 8:
            bits -= 8
            made.append(word >> bits & 255)
    if bits == 6:
        raise Error("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4" % letters)
    if bits:
        raise Error("Incorrect padding")
    return bytes(made)
def crc32(data, crc=0):
    crc ^= 0xffffffff
    for byte in bytes(memoryview(data)):
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
    return crc ^ 0xffffffff
