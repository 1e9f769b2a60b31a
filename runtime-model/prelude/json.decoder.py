from json.scanner import make_scanner
from sys import version_info as _version
NaN, PosInf, NegInf = float("nan"), float("inf"), float("-inf")
class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno
    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)
_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
def _hex(s, at):
    word = s[at + 1:at + 5]
    if len(word) != 4 or not all(c in "0123456789abcdefABCDEF" for c in word):
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at)
    return int(word, 16)
def scanstring(s, end, strict=True):
    begin, parts, at = end - 1, [], end
    while True:
        stop = at
        while stop < len(s) and s[stop] not in '"\\' and s[stop] >= " ":
            stop += 1
        if stop > at:
            parts.append(s[at:stop])
        if stop >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        c, at = s[stop], stop + 1
        if c == '"':
            return "".join(parts), at
        if c != "\\":
            if strict:
                raise JSONDecodeError("Invalid control character at", s, stop)
            parts.append(c)
            continue
        if at >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        if s[at] != "u":
            if s[at] not in _ESCAPES:
                raise JSONDecodeError("Invalid \\escape", s, stop)
            parts.append(_ESCAPES[s[at]])
            at += 1
            continue
        code = _hex(s, at)
        at += 5
        if 0xd800 <= code <= 0xdbff and s.startswith("\\u", at):
            low = _hex(s, at + 1)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                at += 6
        parts.append(chr(code))
py_scanstring = scanstring
def _blank(s, at):
    while s[at:at + 1] in (" ", "\t", "\n", "\r"):
        at += 1
    return at
def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    s, end = s_and_end
    memo = {} if memo is None else memo
    pairs = [] if object_pairs_hook is not None else {}
    end = _blank(s, end)
    if s[end:end + 1] == "}":
        end += 1
    else:
        if s[end:end + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
        while True:
            key, end = scanstring(s, end + 1, strict)
            key = memo.setdefault(key, key)
            end = _blank(s, end)
            if s[end:end + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, end)
            end = _blank(s, end + 1)
            try:
                value, end = scan_once(s, end)
            except StopIteration as e:
                raise JSONDecodeError("Expecting value", s, e.value) from None
            if object_pairs_hook is not None:
                pairs.append((key, value))
            else:
                pairs[key] = value
            del key, value
            end = _blank(s, end)
            c = s[end:end + 1]
            if c == "}":
                end += 1
                break
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, end)
            comma, end = end, _blank(s, end + 1)
            if s[end:end + 1] != '"':
                if s[end:end + 1] == "}" and _version >= (3, 13):
                    raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end
    if object_hook is not None:
        return object_hook(pairs), end
    return pairs, end
def JSONArray(s_and_end, scan_once):
    s, end = s_and_end
    values = []
    end = _blank(s, end)
    if s[end:end + 1] == "]":
        return values, end + 1
    while True:
        try:
            value, end = scan_once(s, end)
        except StopIteration as e:
            raise JSONDecodeError("Expecting value", s, e.value) from None
        values.append(value)
        del value
        end = _blank(s, end)
        c = s[end:end + 1]
        if c == "]":
            return values, end + 1
        if c != ",":
            raise JSONDecodeError("Expecting ',' delimiter", s, end)
        comma, end = end, _blank(s, end + 1)
        if s[end:end + 1] == "]" and _version >= (3, 13):
            raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)
class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = make_scanner(self)
    def decode(self, s):
        obj, end = self.raw_decode(s, _blank(s, 0))
        end = _blank(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj
    def raw_decode(self, s, idx=0):
        try:
            obj, end = self.scan_once(s, idx)
        except StopIteration as e:
            raise JSONDecodeError("Expecting value", s, e.value) from None
        return obj, end
