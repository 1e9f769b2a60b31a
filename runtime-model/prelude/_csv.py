from sys import version_info as _version
__version__ = "1.0"
_NEW_LINE = "newline=''" if _version >= (3, 13) else "universal-newline mode"
_NEW_LINE = "do you need to open the file " + ("with " if _version >= (3, 13) else "in ") + _NEW_LINE + "?"
_NO_TEXT = "the file should be opened in text mode" if _version >= (3, 10) else "did you open the file in text mode?"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
class Error(Exception):
    pass
_dialects = {}
_limit = [131072]
_FIELDS = (("delimiter", ","), ("quotechar", '"'), ("escapechar", None), ("doublequote", True), ("skipinitialspace", False),
           ("lineterminator", "\r\n"), ("quoting", QUOTE_MINIMAL), ("strict", False))
class Dialect:
    __slots__ = tuple(name for name, _ in _FIELDS)
    def __new__(cls, dialect=None, **given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        made = super().__new__(cls)
        for name, plain in _FIELDS:
            if name in given:
                value = given.pop(name)
            else:
                value = plain if dialect is None else getattr(dialect, name, plain)
            setattr(made, name, value)
        if given:
            raise TypeError("this function got an unexpected keyword argument %r" % list(given)[0])
        for name in ("delimiter", "quotechar", "escapechar"):
            value = getattr(made, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                raise TypeError('"%s" must be string, not %s' % (name, type(value).__name__))
            if len(value) != 1:
                raise TypeError('"%s" must be a 1-character string' % name)
        return made
def register_dialect(name, dialect=None, **given):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **given)
def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]
def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]
def list_dialects():
    return list(_dialects)
def field_size_limit(*new):
    old = _limit[0]
    if new:
        _limit[0] = new[0]
    return old
_START, _PLAIN, _QUOTED, _AFTER, _ESCAPED, _QUOTED_ESCAPE, _OVER = range(7)
class reader:
    __slots__ = ("_source", "dialect", "line_num", "_field", "_fields", "_is_number")
    def __new__(cls, source, dialect=None, **given):
        made = super().__new__(cls)
        made._source = iter(source)
        made.dialect = Dialect(dialect, **given)
        made.line_num = 0
        return made
    def __iter__(self):
        return self
    def _save(self):
        text, self._field = "".join(self._field), []
        self._fields.append(float(text) if self._is_number else text)
        self._is_number = False
    def _letter(self, c, state):
        d = self.dialect
        if state == _OVER:
            if c not in "\r\n":
                raise Error("new-line character seen in unquoted field - " + _NEW_LINE)
            return state
        if state in (_ESCAPED, _QUOTED_ESCAPE):
            self._field.append(c)
            return _PLAIN if state == _ESCAPED else _QUOTED
        if state == _QUOTED:
            if c == d.escapechar:
                return _QUOTED_ESCAPE
            if c == d.quotechar and d.quoting != QUOTE_NONE:
                return _AFTER if d.doublequote else _PLAIN
            self._field.append(c)
            return state
        if state == _AFTER and c == d.quotechar and d.quoting != QUOTE_NONE:
            self._field.append(c)
            return _QUOTED
        if c in "\r\n":
            self._save()
            return _OVER
        if c == d.delimiter:
            self._save()
            return _START
        if state == _START:
            if c == d.quotechar and d.quoting != QUOTE_NONE:
                return _QUOTED
            if c == " " and d.skipinitialspace:
                return state
            self._is_number = d.quoting == QUOTE_NONNUMERIC
        if state == _AFTER and d.strict:
            raise Error("%r expected after %r" % (d.delimiter, d.quotechar))
        if c == d.escapechar and state != _AFTER:
            return _ESCAPED
        self._field.append(c)
        return _PLAIN
    def __next__(self):
        self._fields, self._field, self._is_number = [], [], False
        state = None
        while state is None or state in (_QUOTED, _QUOTED_ESCAPE, _ESCAPED):
            line = next(self._source, None)
            if line is None:
                if state is None:
                    self._fields = []
                    raise StopIteration
                if self.dialect.strict:
                    raise Error("unexpected end of data")
                self._save()
                break
            if not isinstance(line, str):
                raise Error("iterator should return strings, not %s (%s)" % (type(line).__name__, _NO_TEXT))
            self.line_num += 1
            if state is None:
                if line.strip("\r\n") == "":
                    break
                state = _START
            for c in line:
                state = self._letter(c, state)
            if state in (_START, _PLAIN, _AFTER):
                self._save()
        fields, self._fields = self._fields, []
        return fields
class writer:
    __slots__ = ("_write", "dialect")
    def __new__(cls, file, dialect=None, **given):
        made = super().__new__(cls)
        if not hasattr(file, "write"):
            raise TypeError('argument 1 must have a "write" method')
        made._write = file.write
        made.dialect = Dialect(dialect, **given)
        return made
    def _quotes(self, value, text, n):
        d = self.dialect
        if d.quoting == QUOTE_NONE:
            return False
        if d.quoting == QUOTE_ALL or (text == "" and n == 1):
            return True
        if d.quoting == QUOTE_NONNUMERIC:
            return not isinstance(value, (int, float))
        if d.quoting == QUOTE_STRINGS:
            return isinstance(value, str)
        if d.quoting == QUOTE_NOTNULL:
            return value is not None
        return any(c in text for c in (d.delimiter, d.quotechar or d.delimiter, "\r", "\n")) or (
            text.startswith(" ") and d.delimiter == " ") or any(c in text for c in d.lineterminator)
    def _field(self, value, n):
        d = self.dialect
        text = "" if value is None else value if isinstance(value, str) else str(value)
        quoted = self._quotes(value, text, n)
        special = (d.quotechar, d.escapechar) if quoted else (d.delimiter, d.quotechar, d.escapechar, "\r", "\n")
        made = []
        for c in text:
            if c in special and c is not None:
                if c == d.quotechar and d.doublequote and d.quoting != QUOTE_NONE:
                    made.append(d.quotechar)
                elif d.escapechar is not None:
                    made.append(d.escapechar)
                elif c != d.quotechar or not quoted:
                    if d.quoting == QUOTE_NONE and c != d.quotechar or d.quoting == QUOTE_NONE:
                        raise Error("need to escape, but no escapechar set")
            made.append(c)
        text = "".join(made)
        return d.quotechar + text + d.quotechar if quoted else text
    def writerow(self, row):
        try:
            values = list(row)
        except TypeError:
            raise Error("iterable expected, not " + type(row).__name__) from None
        if len(values) == 1 and values[0] in (None, "") and self.dialect.quoting == QUOTE_NONE:
            raise Error("single empty field record must be quoted")
        return self._write(self.dialect.delimiter.join([self._field(v, len(values)) for v in values])
                           + self.dialect.lineterminator)
    def writerows(self, rows):
        for row in rows:
            self.writerow(row)
