import binascii
def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    try:
        return bytes(memoryview(s))
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % type(s).__name__) from None
def b64encode(s, altchars=None):
    made = binascii.b2a_base64(s, newline=False)
    return made if altchars is None else made.replace(b"+", altchars[:1]).replace(b"/", altchars[1:])
def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        s = s.replace(altchars[:1], b"+").replace(altchars[1:], b"/")
    if validate and [c for c in s.rstrip(b"=").decode("latin-1") if c not in binascii._letters]:
        raise binascii.Error("Non-base64 digit found")
    return binascii.a2b_base64(s)
standard_b64encode, standard_b64decode = b64encode, b64decode
def urlsafe_b64encode(s):
    return b64encode(s, b"-_")
def urlsafe_b64decode(s):
    return b64decode(s, b"-_")
def b16encode(s):
    return binascii.hexlify(s).upper()
def b16decode(s, casefold=False):
    s = _bytes(s)
    s = s.upper() if casefold else s
    if [c for c in s.decode("latin-1") if c not in "0123456789ABCDEF"]:
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)
def _b32(name, letters):
    def encode(s):
        s, made = bytes(memoryview(s)), []
        for i in range(0, len(s), 5):
            part = s[i:i + 5]
            word = int.from_bytes(part + bytes(5 - len(part)), "big")
            some = -(-8 * len(part) // 5)
            made.append("".join([letters[word >> 35 - 5 * k & 31] for k in range(some)]) + "=" * (8 - some))
        return "".join(made).encode()
    encode.__name__ = encode.__qualname__ = name
    return encode
b32encode = _b32("b32encode", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
b32hexencode = _b32("b32hexencode", "0123456789ABCDEFGHIJKLMNOPQRSTUV")
def encodebytes(s):
    s = bytes(memoryview(s))
    return b"".join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])
def decodebytes(s):
    return binascii.a2b_base64(s)
