import enum
import sys
from re._parser import _DIGITS, _ESCAPES, _LETTERS, PatternError, _Reader, _Set, _as_text, _is_kind, _width, error
class RegexFlag(enum.IntFlag):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128
    def __repr__(self):
        names = [n for n, f in _FLAGS if self._value_ & f]
        return "|".join("re." + n for n in names) or "re.NOFLAG"
    __str__ = __repr__
_FLAGS = (("TEMPLATE", 1), ("IGNORECASE", 2), ("LOCALE", 4), ("MULTILINE", 8), ("DOTALL", 16), ("UNICODE", 32),
          ("VERBOSE", 64), ("DEBUG", 128), ("ASCII", 256))
for _name in ("NOFLAG", "ASCII", "A", "IGNORECASE", "I", "LOCALE", "L", "UNICODE", "U", "MULTILINE", "M", "DOTALL", "S",
              "VERBOSE", "X", "TEMPLATE", "T", "DEBUG"):
    globals()[_name] = RegexFlag[_name]
# ---- the program that a pattern becomes
_CHAR, _SET, _SPLIT, _JUMP, _SAVE, _MANY, _MATCH, _AT, _REF, _LOOK, _ATOM, _COND, _CHECK = range(13)
def _emit(code, node, slots):
    kind = node[0]
    if kind == "lit":
        code.append((_CHAR, node[1]))
    elif kind == "set":
        code.append((_SET, node[1]))
    elif kind == "seq":
        for part in node[1]:
            _emit(code, part, slots)
    elif kind == "alt":
        _emit_arms(code, node[1], slots)
    elif kind == "non":
        _emit(code, node[1], slots)
    elif kind == "grp":
        code.append((_SAVE, node[1] * 2, None))
        _emit(code, node[2], slots)
        code.append((_SAVE, node[1] * 2 + 1, node[1]))
    elif kind == "rep":
        _emit_repeat(code, node, slots)
    elif kind == "at":
        code.append((_AT, node[1], len(node) > 2 and node[2]))
    elif kind == "ref":
        code.append((_REF, node[1] * 2, node[2]))
    elif kind == "cond":
        at = len(code)
        code.append(None)
        _emit(code, node[2], slots)
        end = len(code)
        code.append(None)
        code[at] = (_COND, node[1] * 2 + 1, len(code))
        _emit(code, node[3], slots)
        code[end] = (_JUMP, len(code))
    else:
        at = len(code)
        code.append(None)
        _emit(code, node[-1], slots)
        code.append((_MATCH,))
        code[at] = (_ATOM, len(code)) if kind == "atom" else (_LOOK, len(code), node[1], node[2])
def _emit_arms(code, arms, slots):
    ends = []
    for arm in arms[:-1]:
        at = len(code)
        code.append(None)
        _emit(code, arm, slots)
        ends.append(len(code))
        code.append(None)
        code[at] = (_SPLIT, at + 1, len(code))
    _emit(code, arms[-1], slots)
    for at in ends:
        code[at] = (_JUMP, len(code))
def _emit_repeat(code, node, slots):
    _, low, high, mode, inner = node
    while inner[0] == "non" or inner[0] == "seq" and len(inner[1]) == 1:
        inner = inner[1] if inner[0] == "non" else inner[1][0]
    if inner[0] in ("lit", "set") and mode == "greedy":
        one = inner[1] if inner[0] == "set" else _Set(False, ((inner[1], inner[1]),), (), 0)
        code.append((_MANY, one, low, 1 << 30 if high is None else high))
        return
    for _ in range(low):
        _emit(code, inner, slots)
    exits = []
    for _ in range(1 if high is None else high - low):
        at = len(code)
        exits.append(at)
        code.append(None)
        if high is None and _width(inner)[0] == 0:
            slot = slots[0]
            slots[0] += 1
            code.append((_SAVE, slot, None))
            _emit(code, inner, slots)
            code.append((_CHECK, slot, at))
        else:
            _emit(code, inner, slots)
            if high is None:
                code.append((_JUMP, at))
    for at in exits:
        go = at + 1, len(code)
        code[at] = (_SPLIT, *go) if mode == "greedy" else (_SPLIT, go[1], go[0])
def _is_word(s, at, is_ascii):
    return 0 <= at < len(s) and _is_kind(s[at], "w", is_ascii)
def _is_at(s, at, end, kind, is_ascii):
    if kind == "inner" and not s and sys.version_info < (3, 14):
        return False
    if kind == "start":
        return at == 0
    if kind == "line":
        return at == 0 or s[at - 1] == "\n"
    if kind == "last":
        return at == end
    if kind == "end":
        return at == end or at == end - 1 and s[at] == "\n"
    if kind == "eol":
        return at == end or s[at] == "\n"
    differs = _is_word(s, at - 1, is_ascii) != (at < end and _is_word(s, at, is_ascii))
    return differs == (kind == "word")
def _run(code, pc, s, at, end, regs, is_whole=False, past=None):
    start, stack = at, []
    while True:
        op = code[pc]
        kind = op[0]
        if kind == _CHAR:
            if at < end and s[at] == op[1]:
                at += 1
                pc += 1
                continue
        elif kind == _SET:
            if at < end:
                c = s[at]
                one = op[1]
                if one.known[c] if c in one.known else one.learn(c):
                    at += 1
                    pc += 1
                    continue
        elif kind == _MANY:
            one, stop = op[1], at
            known, most = one.known, min(end, at + op[3])
            while stop < most:
                c = s[stop]
                if not (known[c] if c in known else one.learn(c)):
                    break
                stop += 1
            low = at + op[2]
            if stop >= low:
                pc += 1
                if stop > low:
                    stack.append((pc, stop, regs, low))
                at = stop
                continue
        elif kind == _SPLIT:
            stack.append((op[2], at, regs, at))
            pc = op[1]
            continue
        elif kind == _JUMP:
            pc = op[1]
            continue
        elif kind == _SAVE:
            regs = regs[:op[1]] + (at,) + regs[op[1] + 1:]
            if op[2]:
                regs = (-1, op[2]) + regs[2:]
            pc += 1
            continue
        elif kind == _CHECK:
            pc = pc + 1 if regs[op[1]] == at else op[2]
            continue
        elif kind == _MATCH:
            if (not is_whole or at == end) and (past is None or past != at or start != at):
                return at, regs
        elif kind == _AT:
            if _is_at(s, at, end, op[1], op[2]):
                pc += 1
                continue
        elif kind == _REF:
            word = s[regs[op[1]]:regs[op[1] + 1]] if regs[op[1] + 1] >= 0 else None
            if word is not None:
                stop = at + len(word)
                if s[at:stop] == word or op[2] and s[at:stop].lower() == word.lower():
                    if stop <= end:
                        at = stop
                        pc += 1
                        continue
        elif kind == _COND:
            pc = pc + 1 if regs[op[1]] >= 0 else op[2]
            continue
        elif kind == _LOOK:
            found = _run(code, pc + 1, s, at - op[2], end, regs) if at >= op[2] else None
            if (found is None) == op[3]:
                regs = regs if op[3] else found[1]
                pc = op[1]
                continue
        else:
            found = _run(code, pc + 1, s, at, end, regs)
            if found is not None:
                at, regs = found
                pc = op[1]
                continue
        if not stack:
            return None
        entry = stack.pop()
        pc, at, regs, low = entry
        if at > low:
            at -= 1
            if at > low:
                stack.append((pc, at, regs, low))

# ---- what programs see
class Pattern:
    __slots__ = ("pattern", "flags", "groups", "groupindex", "_code", "_slots", "__weakref__")
    __module__ = "re"
    def _find(self, s, text, at, end, how, past=None):
        code, none = self._code, (-1,) * self._slots
        first = code[0][1] if code[0][0] == _CHAR else None
        while at <= end:
            if first and how == "search":
                at = text.find(first, at, end)
                if at < 0:
                    return None
            found = _run(code, 0, text, at, end, none, how == "full", past)
            if found is not None:
                m = Match()
                m.re, m.string = self, s
                m._regs = (at, found[0]) + found[1][2:2 * self.groups + 2]
                m.lastindex = found[1][1] if found[1][1] > 0 else None
                return m
            if how != "search":
                return None
            at += 1
        return None
    def _ask(self, s, pos, endpos, how):
        if isinstance(s, str) != isinstance(self.pattern, str):
            if isinstance(s, (bytes, bytearray, memoryview)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
            if isinstance(s, str):
                raise TypeError("cannot use a bytes pattern on a string-like object")
            raise TypeError("expected string or bytes-like object" +
                            (", got %r" % type(s).__name__ if sys.version_info >= (3, 11) else ""))
        end = len(s) if endpos is None else max(0, min(endpos, len(s)))
        at = max(0, min(pos, len(s)))
        m = self._find(s, _as_text(s), at, end, how)
        if m is not None:
            m.pos, m.endpos = at, end
        return m
    def match(self, string, pos=0, endpos=None):
        return self._ask(string, pos, endpos, "match")
    def search(self, string, pos=0, endpos=None):
        return self._ask(string, pos, endpos, "search")
    def fullmatch(self, string, pos=0, endpos=None):
        return self._ask(string, pos, endpos, "full")
    def _each(self, string, pos, endpos):
        self._ask(string[:0], 0, None, "match")
        end = len(string) if endpos is None else max(0, min(endpos, len(string)))
        at, text, past = max(0, min(pos, len(string))), _as_text(string), None
        start = at
        while at <= end:
            m = self._find(string, text, at, end, "search", past)
            if m is None:
                return
            m.pos, m.endpos = start, end
            at = m._regs[1]
            past = at if m._regs[0] == at else None
            yield m
            m = None
    def finditer(self, string, pos=0, endpos=None):
        return self._each(string, pos, endpos)
    def findall(self, string, pos=0, endpos=None):
        found, empty = [], string[:0]
        for m in self._each(string, pos, endpos):
            if self.groups > 1:
                found.append(m.groups(empty))
            else:
                word = m.group(self.groups)
                found.append(empty if word is None else word)
        return found
    def split(self, string, maxsplit=0):
        parts, at = [], 0
        for m in self._each(string, 0, None):
            if maxsplit and len(parts) >= maxsplit * (self.groups + 1):
                break
            parts.append(string[at:m._regs[0]])
            parts.extend(m.groups())
            at = m._regs[1]
        parts.append(string[at:])
        return parts
    def subn(self, repl, string, count=0):
        parts, at, n = [], 0, 0
        make = repl if callable(repl) else _template(self, repl)
        for m in self._each(string, 0, None):
            parts.append(string[at:m._regs[0]])
            new = make(m)
            if new is not None:
                parts.append(new)
            at = m._regs[1]
            n += 1
            if n == count:
                break
        if not n:
            return string, 0
        parts.append(string[at:])
        return string[:0].join(parts), n
    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]
    def __repr__(self):
        flags = self.flags & ~32 if isinstance(self.pattern, str) else self.flags
        words = repr(self.pattern)[:200] + (", " + repr(RegexFlag(flags)) if flags else "")
        return "re.compile(" + words + ")"
    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)
    def __hash__(self):
        return hash((self.pattern, self.flags))
    def __copy__(self):
        return self
    def __deepcopy__(self, memo):
        return self
class Match:
    __slots__ = ("re", "string", "_regs", "pos", "endpos", "lastindex")
    __module__ = "re"
    def _number(self, group):
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        if not 0 <= group <= self.re.groups:
            raise IndexError("no such group")
        return group * 2
    def _part(self, group, default=None):
        at = self._number(group)
        start, stop = self._regs[at], self._regs[at + 1]
        return default if start < 0 or stop < 0 else self.string[start:stop]
    def group(self, *groups):
        if len(groups) < 2:
            return self._part(groups[0] if groups else 0)
        return tuple([self._part(g) for g in groups])
    def __getitem__(self, group):
        return self._part(group)
    def groups(self, default=None):
        return tuple([self._part(g, default) for g in range(1, self.re.groups + 1)])
    def groupdict(self, default=None):
        return {name: self._part(g, default) for name, g in self.re.groupindex.items()}
    def start(self, group=0):
        return self._regs[self._number(group)]
    def end(self, group=0):
        return self._regs[self._number(group) + 1]
    def span(self, group=0):
        return self.start(group), self.end(group)
    def expand(self, template):
        return _template(self.re, template)(self)
    @property
    def regs(self):
        return tuple([self.span(g) for g in range(self.re.groups + 1)])
    @property
    def lastgroup(self):
        for name, g in self.re.groupindex.items():
            if g == self.lastindex:
                return name
    def __repr__(self):
        return "<re.Match object; span=%r, match=%s>" % (self.span(), repr(self.group())[:50])
def _template(pattern, repl):
    text, parts, at = _as_text(repl), [], 0
    back = (lambda t: t) if isinstance(repl, str) else (lambda t: t.encode("latin-1"))
    if "\\" not in text:
        return lambda m: repl
    while at < len(text):
        stop = text.find("\\", at)
        if stop < 0:
            stop = len(text)
        if stop > at:
            parts.append(back(text[at:stop]))
        c, at = text[stop + 1:stop + 2], stop + 2
        if c == "g":
            end = text.find(">", at)
            if text[at:at + 1] != "<" or end < 0:
                raise error("missing <", repl, at)
            name, at = text[at + 1:end], end + 1
            if not name.isdigit() and name not in pattern.groupindex:
                raise IndexError("unknown group name %r" % name)
            parts.append(int(name) if name.isdigit() else pattern.groupindex[name])
        elif c and c in _DIGITS and c != "0":
            if text[at:at + 1] and text[at] in _DIGITS:
                at += 1
            number = int(text[stop + 1:at])
            if number > pattern.groups:
                raise error("invalid group reference %d" % number, repl, stop + 1)
            parts.append(number)
        elif c == "0":
            parts.append(back("\0"))
        elif c in _ESCAPES:
            parts.append(back(_ESCAPES[c]))
        elif c.isalpha():
            raise error("bad escape \\" + c, repl, stop)
        elif c:
            parts.append(back("\\" + c))
    def make(m):
        words = [m._part(p, m.string[:0]) if isinstance(p, int) else p for p in parts]
        return repl[:0].join(words)
    return make
_cache = {}
_cache2 = {}
def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    key = (type(pattern), pattern, int(flags))
    if key in _cache:
        return _cache[key]
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    p = Pattern()
    reader = _Reader(_as_text(pattern), pattern, key[2] | (32 if isinstance(pattern, str) and not key[2] & 256 else 0))
    if isinstance(pattern, bytes):
        reader.flags |= 256
    _skim(reader)
    tree = reader.either(reader.flags)
    if reader.at < len(reader.text):
        reader.fail("unbalanced parenthesis", reader.at)
    slots = [2 * reader.groups + 2]
    p._code = []
    _emit(p._code, tree, slots)
    p._code.append((_MATCH,))
    p._slots = slots[0]
    p.pattern, p.groups, p.groupindex = pattern, reader.groups, reader.names
    p.flags = reader.flags & ~32 if reader.flags & 256 else reader.flags
    if isinstance(pattern, bytes) and not key[2] & 256:
        p.flags &= ~256
    if len(_cache) >= 512:
        old = next(iter(_cache))
        del _cache[old]
        _cache2.pop(old, None)
    _cache[key] = p
    if sys.version_info >= (3, 12):
        _cache2[key] = p
    return p
def _skim(reader):
    while reader.peek("(?") and reader.text[reader.at + 2:reader.at + 3] in _LETTERS:
        at, flags = reader.at, 0
        reader.at += 2
        while reader.text[reader.at:reader.at + 1] in _LETTERS:
            flags |= _LETTERS[reader.text[reader.at]]
            reader.at += 1
        if not reader.take(")"):
            reader.at = at
            return
        reader.flags |= flags
def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)
def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)
def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)
def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)
def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)
def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)
def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)
def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)
def purge():
    _cache.clear()
    _cache2.clear()
_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"
def escape(pattern):
    if isinstance(pattern, str):
        return "".join(["\\" + c if c in _SPECIAL else c for c in pattern])
    return escape(_as_text(pattern)).encode("latin-1")
