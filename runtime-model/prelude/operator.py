class itemgetter:
    __slots__ = ("_items",)
    def __init__(self, item, *items):
        self._items = (item,) + items
    def __call__(self, obj):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple(obj[i] for i in self._items)
    def __repr__(self):
        return "operator.itemgetter(" + ", ".join(map(repr, self._items)) + ")"
class attrgetter:
    __slots__ = ("_names",)
    def __init__(self, attr, *attrs):
        self._names = (attr,) + attrs
    @staticmethod
    def _get(obj, name):
        for part in name.split("."):
            obj = getattr(obj, part)
        return obj
    def __call__(self, obj):
        if len(self._names) == 1:
            return self._get(obj, self._names[0])
        return tuple(self._get(obj, n) for n in self._names)
class methodcaller:
    __slots__ = ("_name", "_args", "_kwargs")
    def __init__(self, name, *args, **kwargs):
        self._name, self._args, self._kwargs = name, args, kwargs
    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)
def add(a, b):
    return a + b
def sub(a, b):
    return a - b
def mul(a, b):
    return a * b
def truediv(a, b):
    return a / b
def floordiv(a, b):
    return a // b
def mod(a, b):
    return a % b
def pow(a, b):
    return a ** b
def lshift(a, b):
    return a << b
def rshift(a, b):
    return a >> b
def and_(a, b):
    return a & b
def or_(a, b):
    return a | b
def xor(a, b):
    return a ^ b
def matmul(a, b):
    return a @ b
def neg(a):
    return -a
def pos(a):
    return +a
def invert(a):
    return ~a
inv = invert
def not_(a):
    return not a
def truth(a):
    return bool(a)
def lt(a, b):
    return a < b
def le(a, b):
    return a <= b
def gt(a, b):
    return a > b
def ge(a, b):
    return a >= b
def eq(a, b):
    return a == b
def ne(a, b):
    return a != b
def is_(a, b):
    return a is b
def is_not(a, b):
    return a is not b
def contains(a, b):
    return b in a
def concat(a, b):
    return a + b
def countOf(a, b):
    return sum(1 for x in a if x is b or x == b)
def indexOf(a, b):
    for i, x in enumerate(a):
        if x is b or x == b:
            return i
    raise ValueError("sequence.index(x): x not in sequence")
def getitem(a, b):
    return a[b]
def setitem(a, b, c):
    a[b] = c
def delitem(a, b):
    del a[b]
def index(a):
    return a.__index__()
def iadd(a, b):
    a += b
    return a
def imul(a, b):
    a *= b
    return a
def length_hint(a, default=0):
    try:
        return len(a)
    except TypeError:
        pass
    hint = getattr(type(a), "__length_hint__", None)
    if hint is None:
        return default
    found = hint(a)
    return default if found is NotImplemented else found
def call(obj, *args, **kwargs):
    return obj(*args, **kwargs)
abs = abs
