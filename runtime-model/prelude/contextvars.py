_MISSING = object()
class Token:
    __slots__ = ("var", "_old", "_used", "_context")
    MISSING = type("Missing", (), {"__repr__": lambda self: "<Token.MISSING>"})()
    @property
    def old_value(self):
        return self._old
    def __enter__(self):
        return self
    def __exit__(self, *info):
        self.var.reset(self)
def _token(var, old):
    token = Token()
    token.var, token._old, token._used, token._context = var, old, False, _now[-1]
    return token
class ContextVar:
    __slots__ = ("name", "_default", "__weakref__")
    def __init__(self, name, *, default=_MISSING):
        self.name = name
        self._default = default
    def get(self, default=_MISSING):
        values = _now[-1]._values
        if self in values:
            return values[self]
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)
    def set(self, value):
        context = _now[-1]
        token = _token(self, context._values.get(self, Token.MISSING))
        context._values = {**context._values, self: value}
        return token
    def reset(self, token):
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _now[-1]:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = dict(_now[-1]._values)
        if token._old is Token.MISSING:
            values.pop(self, None)
        else:
            values[self] = token._old
        _now[-1]._values = values
    def __class_getitem__(cls, item):
        return cls
class Context:
    __slots__ = ("_values", "_entered", "__weakref__")
    def __init__(self):
        self._values = {}
        self._entered = False
    def run(self, function, *args, **named):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        _now.append(self)
        try:
            return function(*args, **named)
        finally:
            _now.pop()
            self._entered = False
    def copy(self):
        made = Context()
        made._values = self._values
        return made
    def __getitem__(self, var):
        return self._values[var]
    def __contains__(self, var):
        return var in self._values
    def __iter__(self):
        return iter(self._values)
    def __len__(self):
        return len(self._values)
    def get(self, var, default=None):
        return self._values.get(var, default)
    def keys(self):
        return self._values.keys()
    def values(self):
        return self._values.values()
    def items(self):
        return self._values.items()
_now = [Context()]
def copy_context():
    return _now[-1].copy()
