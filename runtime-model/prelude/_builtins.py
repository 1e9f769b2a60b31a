def _as_bytes(it):
    if isinstance(it, bytearray):
        return bytes(it._b)
    if isinstance(it, memoryview):
        return it.tobytes()
    if not isinstance(it, bytes):
        raise TypeError("can't concat " + type(it).__name__ + " to bytearray")
    return it
class bytearray:
    __slots__ = ("_b", "_views", "__weakref__")
    __hash__ = None
    def __init__(self, source=(), *coding):
        if isinstance(source, str):
            if not coding:
                raise TypeError("string argument without an encoding")
            source = source.encode(*coding)
        self._b = list(bytes(source))
        self._views = 0
    def _fixed(self):
        if self._views:
            raise BufferError("Existing exports of data: object cannot be re-sized")
    @classmethod
    def fromhex(cls, text):
        return cls(bytes.fromhex(text))
    def __bytes__(self):
        return bytes(self._b)
    def __len__(self):
        return len(self._b)
    def __iter__(self):
        return iter(self._b)
    def __getitem__(self, at):
        if isinstance(at, slice):
            return bytearray(self._b[at])
        try:
            return self._b[at]
        except IndexError:
            raise IndexError("bytearray index out of range") from None
    def _one(self, value):
        if not isinstance(value, int):
            raise TypeError("'" + type(value).__name__ + "' object cannot be interpreted as an integer")
        if not 0 <= value <= 255:
            raise ValueError("byte must be in range(0, 256)")
        return value
    def __setitem__(self, at, value):
        if isinstance(at, slice):
            new = list(bytes(value))
            if len(new) != len(self._b[at]):
                self._fixed()
            self._b[at] = new
            return
        try:
            self._b[at] = self._one(value)
        except IndexError:
            raise IndexError("bytearray index out of range") from None
    def __delitem__(self, at):
        self._fixed()
        del self._b[at]
    def __contains__(self, item):
        return item in self._b if isinstance(item, int) else _as_bytes(item) in bytes(self._b)
    def __eq__(self, other):
        if isinstance(other, (bytes, bytearray)):
            return bytes(self._b) == _as_bytes(other)
        return NotImplemented
    def __lt__(self, other):
        return bytes(self._b) < _as_bytes(other)
    def __add__(self, other):
        return bytearray(bytes(self._b) + _as_bytes(other))
    def __radd__(self, other):
        return other + bytes(self._b)
    def __iadd__(self, other):
        self._fixed()
        self._b += _as_bytes(other)
        return self
    def __mul__(self, n):
        return bytearray(self._b * n)
    def append(self, value):
        self._fixed()
        self._b.append(self._one(value))
    def extend(self, values):
        self._fixed()
        self._b.extend(bytes(values))
    def insert(self, at, value):
        self._fixed()
        self._b.insert(at, self._one(value))
    def pop(self, at=-1):
        if not self._b:
            raise IndexError("pop from empty bytearray")
        self._fixed()
        return self._b.pop(at)
    def remove(self, value):
        if value not in self._b:
            raise ValueError("value not found in bytearray")
        self._fixed()
        self._b.remove(value)
    def reverse(self):
        self._b.reverse()
    def clear(self):
        self._fixed()
        self._b.clear()
    def copy(self):
        return bytearray(self._b)
    def decode(self, *coding):
        return bytes(self._b).decode(*coding)
    def hex(self, *sep):
        return bytes(self._b).hex(*sep)
    def find(self, what, *bounds):
        return bytes(self._b).find(what, *bounds)
    def index(self, what, *bounds):
        return bytes(self._b).index(what, *bounds)
    def count(self, what, *bounds):
        return bytes(self._b).count(what, *bounds)
    def startswith(self, what):
        return bytes(self._b).startswith(what)
    def endswith(self, what):
        return bytes(self._b).endswith(what)
    def upper(self):
        return bytearray(bytes(self._b).upper())
    def lower(self):
        return bytearray(bytes(self._b).lower())
    def strip(self, *what):
        return bytearray(bytes(self._b).strip(*what))
    def replace(self, a, b, *n):
        return bytearray(bytes(self._b).replace(_as_bytes(a), _as_bytes(b), *n))
    def split(self, *how):
        return [bytearray(p) for p in bytes(self._b).split(*how)]
    def join(self, parts):
        return bytearray(bytes(self._b).join([_as_bytes(p) for p in parts]))
    def __repr__(self):
        return "bytearray(" + repr(bytes(self._b)) + ")"
_items = {"b": 1, "B": 1, "c": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8}
class memoryview:
    __slots__ = ("obj", "_at", "format", "__weakref__")
    def __init__(self, object):
        if not isinstance(object, (bytes, bytearray, memoryview)):
            raise TypeError("memoryview: a bytes-like object is required, not '" + type(object).__name__ + "'")
        if isinstance(object, memoryview):
            self.obj, self._at, self.format = object.obj, object._at, object.format
        else:
            self.obj, self._at, self.format = object, range(len(object)), "B"
        if isinstance(self.obj, bytearray):
            self.obj._views += 1
    def _check(self):
        if self._at is None:
            raise ValueError("operation forbidden on released memoryview object")
        return self._at
    @property
    def readonly(self):
        return isinstance(self.obj, bytes)
    @property
    def nbytes(self):
        return len(self._check()) * self.itemsize
    @property
    def itemsize(self):
        return _items[self.format]
    @property
    def shape(self):
        return (len(self._check()),)
    @property
    def strides(self):
        return (self._check().step,)
    @property
    def contiguous(self):
        return self._check().step == self.itemsize or len(self._at) < 2
    c_contiguous = f_contiguous = contiguous
    ndim = 1
    suboffsets = ()
    def _read(self, at):
        kind, size = self.format, self.itemsize
        if size == 1 and kind == "B":
            return self.obj[at]
        raw = bytes(self.obj[at:at + size])
        return raw if kind == "c" else int.from_bytes(raw, "little", signed=kind.islower())
    def _write(self, at, value):
        kind, size = self.format, self.itemsize
        if kind == "B":
            self.obj[at] = value
            return
        raw = value if kind == "c" else value.to_bytes(size, "little", signed=kind.islower())
        for i in range(size):
            self.obj[at + i] = raw[i]
    def cast(self, format, shape=None):
        if format not in _items:
            raise ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'")
        if not self.contiguous:
            raise TypeError("memoryview: casts are restricted to C-contiguous views")
        if self.itemsize > 1 and _items[format] > 1:
            raise TypeError("memoryview: cannot cast between two non-byte formats")
        start, n, size = (self._at[0] if len(self._at) else 0), self.nbytes, _items[format]
        if n % size:
            raise TypeError("memoryview: length is not a multiple of itemsize")
        new = memoryview(self)
        new._at, new.format = range(start, start + n, size), format
        return new
    def toreadonly(self):
        return memoryview(bytes(self))
    def __len__(self):
        return len(self._check())
    def __getitem__(self, at):
        if isinstance(at, slice):
            new = memoryview(self)
            new._at = self._check()[at]
            return new
        try:
            return self._read(self._check()[at])
        except IndexError:
            raise IndexError("index out of bounds on dimension 1") from None
    def __setitem__(self, at, value):
        if isinstance(self.obj, bytes):
            raise TypeError("cannot modify read-only memory")
        if isinstance(at, slice):
            places, value = self._check()[at], memoryview(value)
            if len(places) != len(value):
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
            for i, v in zip(places, value.tolist()):
                self._write(i, v)
            return
        self._write(self._check()[at], value)
    def __iter__(self):
        return iter([self._read(i) for i in self._check()])
    def __bytes__(self):
        size = self.itemsize
        if size > 1:
            return b"".join([bytes(self.obj[i:i + size]) for i in self._check()])
        return bytes([self.obj[i] for i in self._check()])
    def __eq__(self, other):
        return bytes(self) == bytes(other)
    def __hash__(self):
        return hash(bytes(self))
    def tobytes(self, order=None):
        return bytes(self)
    def tolist(self):
        return list(self)
    def hex(self, *sep):
        return bytes(self).hex(*sep)
    def release(self):
        if isinstance(self.obj, bytearray):
            self.obj._views -= 1
        self.obj = self._at = None
    def __del__(self):
        self.release()
    def __enter__(self):
        return self
    def __exit__(self, *info):
        self.release()
