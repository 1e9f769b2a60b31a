import sys
class error(Exception):
    __module__ = "re"
    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            line = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(line, 0, pos) + 1
            self.colno = pos - pattern.rfind(line, 0, pos)
            msg = "%s at position %d" % (msg, pos)
            if line in pattern:
                msg += " (line %d, column %d)" % (self.lineno, self.colno)
        super().__init__(msg)
if sys.version_info >= (3, 13):
    error.__name__ = error.__qualname__ = "PatternError"
PatternError = error

# ---- reading a pattern: tuples (kind, ...)
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_LETTERS = {"i": 2, "L": 4, "m": 8, "s": 16, "u": 32, "x": 64, "a": 256}
_DIGITS, _OCTAL, _HEX = "0123456789", "01234567", "0123456789abcdefABCDEF"
class _Reader:
    def __init__(self, text, pattern, flags):
        self.text, self.pattern, self.flags = text, pattern, flags
        self.at = 0
        self.groups = 0
        self.names = {}
        self.open = set()
    def fail(self, msg, at):
        raise error(msg, self.pattern, at) from None
    def peek(self, word):
        return self.text.startswith(word, self.at)
    def take(self, word):
        found = self.text.startswith(word, self.at)
        if found:
            self.at += len(word)
        return found
    def until(self, end, what):
        start = self.at
        stop = self.text.find(end, start)
        if stop < 0:
            self.fail("missing " + end + ", unterminated name" if stop < 0 and start < len(self.text) else "missing " + what, start)
        self.at = stop + 1
        if stop == start:
            self.fail("missing " + what, start)
        return self.text[start:stop]
    def either(self, flags):
        arms = [self.sequence(flags)]
        while self.take("|"):
            arms.append(self.sequence(flags))
        return arms[0] if len(arms) == 1 else ("alt", arms)
    def sequence(self, flags):
        parts = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            start = self.at
            if flags & 64 and self.text[start] in " \t\n\r\v\f#":
                self.at += 1
                if self.text[start] == "#":
                    stop = self.text.find("\n", start)
                    self.at = len(self.text) if stop < 0 else stop + 1
                continue
            node = self.atom(flags)
            if node is None:
                flags |= self.flags
                continue
            parts.append(self.repeated(node, start, flags))
        return ("seq", parts)
    def repeated(self, node, start, flags):
        while True:
            if flags & 64:
                while self.at < len(self.text) and self.text[self.at] in " \t\n\r\v\f":
                    self.at += 1
            here, c = self.at, self.text[self.at:self.at + 1]
            if c and c in "*+?":
                self.at += 1
                low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}[c]
            elif c == "{":
                bounds = self.bounds()
                if bounds is None:
                    return node
                low, high = bounds
            else:
                return node
            if node[0] == "at":
                self.fail("nothing to repeat", here)
            if node[0] == "rep":
                self.fail("multiple repeat", here)
            mode = "greedy"
            if self.take("?"):
                mode = "lazy"
            elif sys.version_info >= (3, 11) and self.take("+"):
                mode = "greedy"
                node = ("atom", ("rep", low, high, mode, node))
                continue
            node = ("rep", low, high, mode, node)
    def bounds(self):
        start, text = self.at, self.text
        stop = text.find("}", start)
        low, comma, high = text[start + 1:stop].partition(",")
        if stop < 0 or not (low or comma) or not all(d in _DIGITS for d in low + high):
            return None
        self.at = stop + 1
        low_number = int(low) if low else 0
        high_number = (int(high) if high else None) if comma else low_number
        if high_number is not None and high_number < low_number:
            self.fail("min repeat greater than max repeat", start)
        return low_number, high_number
    def atom(self, flags):
        start, c = self.at, self.text[self.at]
        self.at += 1
        if c == "\\":
            return self.escape(start, flags)
        if c == "[":
            return self.brackets(start, flags)
        if c == "(":
            return self.group(start, flags)
        if c == ".":
            return ("set", _Set(True, () if flags & 16 else (("\n", "\n"),), (), 0))
        if c == "^":
            return ("at", "line" if flags & 8 else "start")
        if c == "$":
            return ("at", "eol" if flags & 8 else "end")
        if c in "*+?":
            self.fail("nothing to repeat", start)
        return self.literal(c, flags)
    def literal(self, c, flags):
        if flags & 2 and c.lower() != c.upper():
            return ("set", _Set(False, ((c, c),), (), flags & 258))
        return ("lit", c)
    def number(self, count, start):
        digits = self.text[self.at:self.at + count]
        if len(digits) < count or not all(d in _HEX for d in digits):
            self.fail("incomplete escape " + self.text[start:self.at + len(digits)], start)
        self.at += count
        return chr(int(digits, 16))
    def character(self, c, start):
        if c in "xuU":
            return self.number({"x": 2, "u": 4, "U": 8}[c], start)
        if c in _OCTAL:
            stop = self.at
            while stop < start + 4 and self.text[stop:stop + 1] and self.text[stop] in _OCTAL:
                stop += 1
            self.at = stop
            return chr(int(self.text[start + 1:stop], 8))
        if c in _ESCAPES:
            return _ESCAPES[c]
        if c.isalnum() and c.isascii():
            self.fail("bad escape \\" + c, start)
        return c
    def escape(self, start, flags):
        if self.at >= len(self.text):
            self.fail("bad escape (end of pattern)", start)
        c = self.text[self.at]
        self.at += 1
        if c in "dDsSwW":
            return ("set", _Set(False, (), (c,), flags & 256))
        if c in "AZbB":
            return ("at", {"A": "start", "Z": "last", "b": "word", "B": "inner"}[c], flags & 256)
        if c in "123456789":
            stop = self.at
            if self.text[stop:stop + 1] and self.text[stop] in _DIGITS:
                stop += 1
            number = int(self.text[start + 1:stop])
            self.at = stop
            if number > self.groups:
                self.fail("invalid group reference %d" % number, start + 1)
            if number in self.open:
                self.fail("cannot refer to an open group", start)
            return ("ref", number, flags & 2)
        if c == "b":
            c = "\b"
        return self.literal(self.character(c, start), flags)
    def brackets(self, start, flags):
        negated = self.take("^")
        ranges, kinds, first = [], [], True
        while True:
            if self.at >= len(self.text):
                self.fail("unterminated character set", start)
            if not first and self.take("]"):
                break
            first = False
            here = self.at
            low = self.member(kinds)
            if low is not None and self.peek("-") and self.text[self.at + 1:self.at + 2] not in ("]", ""):
                self.at += 1
                high = self.member(None)
                if high is None or high < low:
                    self.fail("bad character range " + self.text[here:self.at], here)
                ranges.append((low, high))
            elif low is not None:
                ranges.append((low, low))
        if not negated and not kinds and len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
            return self.literal(ranges[0][0], flags)
        return ("set", _Set(negated, tuple(ranges), tuple(kinds), flags & 258))
    def member(self, kinds):
        start, c = self.at, self.text[self.at]
        self.at += 1
        if c != "\\":
            return c
        c = self.text[self.at:self.at + 1]
        self.at += 1
        if c and c in "dDsSwW":
            if kinds is not None:
                kinds.append(c)
            return None
        return self.character(c, start)
    def name(self, start):
        name = self.until(">", "group name")
        if not name.isidentifier():
            self.fail("bad character in group name %r" % name, start)
        return name
    def group(self, start, flags):
        number = None
        if self.take("?"):
            if self.take("P"):
                if self.take("="):
                    at = self.at
                    name = self.until(")", "group name")
                    if name not in self.names:
                        self.fail("unknown group name %r" % name, at)
                    return ("ref", self.names[name], flags & 2)
                if not self.take("<"):
                    self.fail("unknown extension ?P" + self.text[self.at:self.at + 1], start + 1)
                at = self.at
                name = self.name(at)
                self.groups += 1
                number = self.groups
                if name in self.names:
                    self.fail("redefinition of group name %r as group %d; was group %d" % (name, number, self.names[name]), at)
                self.names[name] = number
            elif self.take("#"):
                self.until(")", "), unterminated comment")
                return ("seq", [])
            elif not self.take(":"):
                return self.extension(start, flags)
        else:
            self.groups += 1
            number = self.groups
        if number:
            self.open.add(number)
        inner = self.either(flags)
        self.close(start)
        self.open.discard(number)
        return ("grp", number, inner) if number else ("non", inner)
    def close(self, start):
        if not self.take(")"):
            self.fail("missing ), unterminated subpattern", start)
    def extension(self, start, flags):
        for word, kind in (("=", "look"), ("!", "look"), ("<=", "behind"), ("<!", "behind"), (">", "atom")):
            if self.take(word):
                inner = self.either(flags)
                self.close(start)
                if kind == "atom":
                    return ("atom", inner)
                back = 0
                if kind == "behind":
                    low, back = _width(inner)
                    if low != back:
                        raise error("look-behind requires fixed-width pattern")
                return ("look", back, word[-1] == "!", inner)
        if self.take("("):
            name = self.until(")", "group name")
            number = int(name) if name.isdigit() else self.names[name]
            yes, no = self.sequence(flags), ("seq", [])
            if self.take("|"):
                no = self.sequence(flags)
            self.close(start)
            return ("cond", number, yes, no)
        return self.letters(start, flags)
    def letters(self, start, flags):
        added = removed = 0
        while self.text[self.at:self.at + 1] in _LETTERS:
            added |= _LETTERS[self.text[self.at]]
            self.at += 1
        if self.take("-"):
            while self.text[self.at:self.at + 1] in _LETTERS:
                removed |= _LETTERS[self.text[self.at]]
                self.at += 1
        if self.take(")") and not removed:
            if start and sys.version_info >= (3, 11):
                self.fail("global flags not at the start of the expression", start)
            self.flags |= added
            return None
        if not self.take(":"):
            self.fail("unknown extension ?" + self.text[start + 2:start + 3], start + 1)
        inner = self.either((flags | added) & ~removed)
        self.close(start)
        return ("non", inner)
class _Set:
    __slots__ = ("negated", "ranges", "kinds", "flags", "known")
    def __init__(self, negated, ranges, kinds, flags):
        self.negated, self.ranges, self.kinds, self.flags = negated, ranges, kinds, flags
        self.known = {}
    def has(self, c):
        for low, high in self.ranges:
            if low <= c <= high:
                return True
        for kind in self.kinds:
            if _is_kind(c, kind.lower(), self.flags & 256) != kind.isupper():
                return True
        return False
    def learn(self, c):
        found = self.has(c) or (self.flags & 2 and (self.has(c.lower()) or self.has(c.upper())))
        self.known[c] = found = bool(found) != self.negated
        return found
def _is_kind(c, kind, is_ascii):
    if is_ascii and not c.isascii():
        return False
    if kind == "d":
        return c.isdecimal()
    if kind == "s":
        return c.isspace()
    return c.isalnum() or c == "_"
def _width(node):
    kind = node[0]
    if kind in ("lit", "set"):
        return 1, 1
    if kind == "seq":
        both = [_width(n) for n in node[1]]
        return sum(b[0] for b in both), sum(b[1] for b in both)
    if kind == "alt":
        both = [_width(n) for n in node[1]]
        return min(b[0] for b in both), max(b[1] for b in both)
    if kind in ("grp", "non", "atom"):
        return _width(node[-1])
    if kind == "rep":
        low, high = _width(node[4])
        return low * node[1], 1 << 30 if node[2] is None else high * node[2]
    if kind == "cond":
        both = _width(node[2]), _width(node[3])
        return min(b[0] for b in both), max(b[1] for b in both)
    return (0, 1 << 30) if kind == "ref" else (0, 0)
def _as_text(s):
    if isinstance(s, str):
        return s
    return bytes(s).decode("latin-1")
