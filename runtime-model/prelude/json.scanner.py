c_make_scanner = None
_WORDS = (("null", None), ("true", True), ("false", False))
_NAMES = ("NaN", "Infinity", "-Infinity")
def _digits(text, at):
    while "0" <= text[at:at + 1] <= "9":
        at += 1
    return at
def _number(text, at):
    """Where a number ends and whether it is whole; None: there is none."""
    first = at + text.startswith("-", at)
    end = first + 1 if text.startswith("0", first) else _digits(text, first)
    if end == first:
        return None
    whole = True
    if text.startswith(".", end) and _digits(text, end + 1) > end + 1:
        end, whole = _digits(text, end + 1), False
    if text[end:end + 1] in ("e", "E"):
        power = end + 1 + (text[end + 1:end + 2] in ("+", "-"))
        if _digits(text, power) > power:
            end, whole = _digits(text, power), False
    return end, whole
def py_make_scanner(context):
    # who holds the scanner is not held by it
    strict, memo, parse_string, parse_object = context.strict, context.memo, context.parse_string, context.parse_object
    parse_array, parse_int, parse_float = context.parse_array, context.parse_int, context.parse_float
    parse_constant, object_hook, object_pairs_hook = context.parse_constant, context.object_hook, context.object_pairs_hook
    def _scan_once(string, idx):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        if idx >= len(string):
            raise StopIteration(idx)
        c = string[idx]
        if c == '"':
            return parse_string(string, idx + 1, strict)
        if c == "{":
            return parse_object((string, idx + 1), strict, _scan_once, object_hook, object_pairs_hook, memo)
        if c == "[":
            return parse_array((string, idx + 1), _scan_once)
        for word, value in _WORDS:
            if string.startswith(word, idx):
                return value, idx + len(word)
        found = _number(string, idx)
        if found:
            end, whole = found
            return (parse_int if whole else parse_float)(string[idx:end]), end
        for word in _NAMES:
            if string.startswith(word, idx):
                return parse_constant(word), idx + len(word)
        raise StopIteration(idx)
    def scan_once(string, idx):
        try:
            return _scan_once(string, idx)
        finally:
            memo.clear()
    return scan_once
make_scanner = py_make_scanner
