from _digest import HASH as _HASH, _kinds
def new(name, data=b"", **named):
    if name.lower() not in _kinds:
        raise ValueError("unsupported hash type " + name)
    return _HASH(name.lower(), data)
def _make(name):
    def made(string=b"", *, usedforsecurity=True):
        return _HASH(name, string)
    made.__name__ = made.__qualname__ = "openssl_" + name
    return made
md5, sha1, sha224 = _make("md5"), _make("sha1"), _make("sha224")
sha256, sha384, sha512 = _make("sha256"), _make("sha384"), _make("sha512")
