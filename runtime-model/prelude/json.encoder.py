from sys import version_info as _version
_SHORT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
def encode_basestring(s):
    return '"' + "".join([_SHORT.get(c) or (c if c >= " " else "\\u%04x" % ord(c)) for c in s]) + '"'
def _ascii(c):
    if c in _SHORT:
        return _SHORT[c]
    if " " <= c <= "~":
        return c
    n = ord(c)
    if n < 0x10000:
        return "\\u%04x" % n
    n -= 0x10000
    return "\\u%04x\\u%04x" % (0xd800 | n >> 10, 0xdc00 | n & 0x3ff)
def encode_basestring_ascii(s):
    return '"' + "".join([_ascii(c) for c in s]) + '"'
def _float(o, allow_nan):
    if o == o and o not in (float("inf"), float("-inf")):
        return float.__repr__(o)
    if not allow_nan:
        raise ValueError("Out of range float values are not JSON compliant"
                         + (": " + repr(o) if _version >= (3, 12) else ""))
    return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"
class JSONEncoder:
    item_separator = ", "
    key_separator = ": "
    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default
    def default(self, o):
        raise TypeError("Object of type %s is not JSON serializable" % o.__class__.__name__)
    def encode(self, o):
        if isinstance(o, str):
            return self._text(o)
        return "".join(list(self.iterencode(o)))
    def iterencode(self, o, _one_shot=False):
        return self._value(o, {} if self.check_circular else None, 0)
    def _text(self, s):
        return encode_basestring_ascii(s) if self.ensure_ascii else encode_basestring(s)
    def _simple(self, o):
        if isinstance(o, str):
            return self._text(o)
        if o is None or o is True or o is False:
            return {None: "null", True: "true", False: "false"}[o]
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return _float(o, self.allow_nan)
        return None
    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (int, float)):
            return self._simple(key)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not " + key.__class__.__name__)
    def _line(self, level):
        if self.indent is None:
            return ""
        return "\n" + (self.indent if isinstance(self.indent, str) else " " * self.indent) * level
    def _enter(self, o, open_ones):
        if open_ones is not None:
            if id(o) in open_ones:
                raise ValueError("Circular reference detected")
            open_ones[id(o)] = o
    def _value(self, o, open_ones, level):
        simple = self._simple(o)
        if simple is not None:
            yield simple
        elif isinstance(o, (list, tuple)):
            yield from self._array(o, open_ones, level)
        elif isinstance(o, dict):
            yield from self._object(o, open_ones, level)
        else:
            self._enter(o, open_ones)
            yield from self._value(self.default(o), open_ones, level)
            if open_ones is not None:
                del open_ones[id(o)]
    def _array(self, items, open_ones, level):
        if not items:
            yield "[]"
            return
        self._enter(items, open_ones)
        lead = "[" + self._line(level + 1)
        for item in items:
            yield lead
            lead = self.item_separator + self._line(level + 1)
            yield from self._value(item, open_ones, level + 1)
        yield self._line(level) + "]"
        if open_ones is not None:
            del open_ones[id(items)]
    def _object(self, table, open_ones, level):
        if not table:
            yield "{}"
            return
        self._enter(table, open_ones)
        lead, is_empty = "{" + self._line(level + 1), True
        for key, value in sorted(table.items()) if self.sort_keys else table.items():
            key = self._key(key)
            if key is None:
                continue
            yield lead + self._text(key) + self.key_separator
            lead, is_empty = self.item_separator + self._line(level + 1), False
            yield from self._value(value, open_ones, level + 1)
        yield "{}" if is_empty else self._line(level) + "}"
        if open_ones is not None:
            del open_ones[id(table)]
