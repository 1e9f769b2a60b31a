import time as _time
from sys import version_info as _version
MINYEAR, MAXYEAR = 1, 9999
_month_names = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                "December"]
_day_names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_second, _day = 1000000, 86400000000
def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
def _days_in(year, month):
    return 29 if month == 2 and _is_leap(year) else (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month]
def _before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400
def _before_month(year, month):
    return (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)[month] + (month > 2 and _is_leap(year))
def _from_ordinal(n):
    year = n // 366 + 1
    while _before_year(year + 1) < n:
        year += 1
    n -= _before_year(year)
    month = 1
    while n > _days_in(year, month):
        n -= _days_in(year, month)
        month += 1
    return year, month, n
def _check(name, value, low, high):
    if isinstance(value, float):
        raise TypeError("integer argument expected, got float" if _version < (3, 10)
                        else "'float' object cannot be interpreted as an integer")
    if not low <= value <= high:
        raise ValueError("%s must be in %d..%d" % (name, low, high))
def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %d is out of range" % year)
    _check("month", month, 1, 12)
    if not 1 <= day <= _days_in(year, month):
        raise ValueError("day is out of range for month")
def _divided(a, b):
    # to the nearest, halves to the even one
    q, r = divmod(a, b)
    return q + 1 if 2 * abs(r) > abs(b) or (2 * abs(r) == abs(b) and q % 2) else q
def _name(o):
    module = type(o).__module__
    return (module + "." if module != "__main__" or type(o) not in (date, datetime, time, timedelta) else "") + type(o).__qualname__
def _fraction(us):
    return ".%06d" % us if us else ""
class timedelta:
    __slots__ = ("_us",)
    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        top, bottom = 0, 1
        for value, unit in ((days, _day), (seconds, _second), (microseconds, 1), (milliseconds, 1000), (minutes, 60 * _second),
                            (hours, 3600 * _second), (weeks, 7 * _day)):
            n, d = value.as_integer_ratio() if isinstance(value, float) else (value, 1)
            top, bottom = top * d + n * unit * bottom, bottom * d
        return cls._of(_divided(top, bottom))
    @classmethod
    def _of(cls, us):
        self = object.__new__(cls)
        self._us = us
        if not -999999999 <= us // _day <= 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % (us // _day))
        return self
    @property
    def days(self):
        return self._us // _day
    @property
    def seconds(self):
        return self._us % _day // _second
    @property
    def microseconds(self):
        return self._us % _second
    def total_seconds(self):
        return self._us / _second
    def __repr__(self):
        parts = ["%s=%d" % (name, value) for name, value in
                 (("days", self.days), ("seconds", self.seconds), ("microseconds", self.microseconds)) if value]
        return "%s(%s)" % (_name(self), ", ".join(parts) or "0")
    def __str__(self):
        seconds = self.seconds
        text = "%d:%02d:%02d" % (seconds // 3600, seconds // 60 % 60, seconds % 60) + _fraction(self.microseconds)
        return "%d day%s, " % (self.days, "" if abs(self.days) == 1 else "s") + text if self.days else text
    def __add__(self, other):
        return timedelta._of(self._us + other._us) if isinstance(other, timedelta) else NotImplemented
    __radd__ = __add__
    def __sub__(self, other):
        return timedelta._of(self._us - other._us) if isinstance(other, timedelta) else NotImplemented
    def __neg__(self):
        return timedelta._of(-self._us)
    def __pos__(self):
        return self
    def __abs__(self):
        return timedelta._of(abs(self._us))
    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_divided(self._us * n, d))
        return NotImplemented
    __rmul__ = __mul__
    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return timedelta._of(self._us // other) if isinstance(other, int) else NotImplemented
    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return timedelta._of(_divided(self._us, other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_divided(self._us * d, n))
        return NotImplemented
    def __mod__(self, other):
        return timedelta._of(self._us % other._us) if isinstance(other, timedelta) else NotImplemented
    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented
    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented
    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented
    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented
    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented
    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented
    def __hash__(self):
        return hash(self._us)
    def __bool__(self):
        return self._us != 0
    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)
timedelta.min, timedelta.max = timedelta(-999999999), timedelta._of(1000000000 * _day - 1)
timedelta.resolution = timedelta(microseconds=1)
class tzinfo:
    __slots__ = ("__dict__",)
    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")
    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")
    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")
    def fromutc(self, dt):
        return dt + dt.utcoffset()
class timezone(tzinfo):
    __slots__ = ("_offset", "_name")
    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not " + type(offset).__name__)
        if not -_day < offset._us < _day:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %r."
                             % offset)
        if name is None and not offset and hasattr(cls, "utc"):
            return cls.utc
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self
    def utcoffset(self, dt):
        return self._offset
    def dst(self, dt):
        return None
    def tzname(self, dt):
        if self._name is None:
            return "UTC" + _offset_text(self._offset) if self._offset else "UTC"
        return self._name
    def __str__(self):
        return self.tzname(None)
    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return "%s(%r%s)" % (_name(self), self._offset, "" if self._name is None else ", %r" % self._name)
    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented
    def __hash__(self):
        return hash(self._offset)
    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)
timezone.utc = UTC = timezone(timedelta(0))
def _offset_text(offset, colon=":"):
    if offset is None:
        return ""
    us = abs(offset._us)
    text = "%s%02d%s%02d" % ("-" if offset._us < 0 else "+", us // (3600 * _second), colon, us // (60 * _second) % 60)
    return text + (colon + "%02d" % (us // _second % 60) if us // _second % 60 else "")
def _formatted(o, format):
    d = o if isinstance(o, date) else date(1900, 1, 1)
    t = o if not isinstance(o, date) or isinstance(o, datetime) else time()
    year, number = d.year, d.toordinal() - _before_year(d.year)
    words = {"Y": lambda: "%d" % year, "m": lambda: "%02d" % d.month, "d": lambda: "%02d" % d.day, "y": lambda: "%02d" % (year % 100),
             "H": lambda: "%02d" % t.hour, "M": lambda: "%02d" % t.minute, "S": lambda: "%02d" % t.second,
             "f": lambda: "%06d" % t.microsecond, "I": lambda: "%02d" % ((t.hour + 11) % 12 + 1),
             "p": lambda: "AM" if t.hour < 12 else "PM", "j": lambda: "%03d" % number, "A": lambda: _day_names[d.weekday()],
             "a": lambda: _day_names[d.weekday()][:3], "B": lambda: _month_names[d.month], "b": lambda: _month_names[d.month][:3],
             "w": lambda: "%d" % ((d.weekday() + 1) % 7), "u": lambda: "%d" % (d.weekday() + 1), "%": lambda: "%",
             "F": lambda: "%d-%02d-%02d" % (year, d.month, d.day), "T": lambda: "%02d:%02d:%02d" % (t.hour, t.minute, t.second),
             "D": lambda: "%02d/%02d/%02d" % (d.month, d.day, year % 100), "x": lambda: _formatted(o, "%D"),
             "X": lambda: _formatted(o, "%T"), "e": lambda: "%2d" % d.day, "n": lambda: "\n", "t": lambda: "\t",
             "c": lambda: _formatted(o, "%a %b %e %T %Y"), "R": lambda: "%02d:%02d" % (t.hour, t.minute),
             "z": lambda: _offset_text(getattr(t, "utcoffset", lambda: None)(), ""), "Z": lambda: t.tzname() or "",
             "G": lambda: "%d" % d.isocalendar()[0], "V": lambda: "%02d" % d.isocalendar()[1],
             "U": lambda: "%02d" % ((number + 6 - (d.weekday() + 1) % 7) // 7), "W": lambda: "%02d" % ((number + 6 - d.weekday()) // 7)}
    found, at = [], 0
    while at < len(format):
        letter = format[at + 1:at + 2]
        if format[at] == "%" and letter in words and letter:
            found.append(words[letter]())
            at += 2
        else:
            found.append(format[at])
            at += 1
    return "".join(found)
class _Ordered:
    __slots__ = ()
    def _against(self, other):
        if not isinstance(other, type(self)._kind()):
            return None
        return self._key(), other._key()
    def _refuse(self, other):
        return NotImplemented
    def __eq__(self, other):
        pair = self._against(other)
        return NotImplemented if pair is None else pair[0] == pair[1]
    def _order(self, other):
        pair = self._against(other)
        if pair is not None and pair[0][0] != pair[1][0]:
            raise TypeError("can't compare offset-naive and offset-aware %ss" % type(self)._kind().__name__)
        return pair
    def __lt__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] < pair[1]
    def __le__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] <= pair[1]
    def __gt__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] > pair[1]
    def __ge__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] >= pair[1]
    def __hash__(self):
        return hash(self._key())
    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)
    def strftime(self, format):
        return _formatted(self, format)
    def __str__(self):
        return self.isoformat()
class date(_Ordered):
    __slots__ = ("_at",)
    def __new__(cls, year, month=None, day=None):
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._at = (year, month, day)
        return self
    @staticmethod
    def _kind():
        return date
    def _key(self):
        return (0, self._at[:3])
    def _against(self, other):
        if isinstance(other, datetime) or not isinstance(other, date):
            return None
        return self._key(), other._key()
    @property
    def year(self):
        return self._at[0]
    @property
    def month(self):
        return self._at[1]
    @property
    def day(self):
        return self._at[2]
    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())
    @classmethod
    def fromtimestamp(cls, stamp):
        return cls.fromordinal(719163 + int(stamp // 86400))
    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_from_ordinal(n))
    @classmethod
    def fromisoformat(cls, text):
        parts = text.split("-")
        if len(parts) == 1 and len(text) == 8 and _version >= (3, 11):
            parts = [text[:4], text[4:6], text[6:]]
        if [len(p) for p in parts] != [4, 2, 2] or not all(p.isdigit() for p in parts):
            raise ValueError("Invalid isoformat string: %r" % text)
        return cls(*map(int, parts))
    def isoformat(self):
        return "%04d-%02d-%02d" % self._at[:3]
    def __repr__(self):
        return "%s(%d, %d, %d)" % ((_name(self),) + self._at[:3])
    def toordinal(self):
        return _before_year(self._at[0]) + _before_month(self._at[0], self._at[1]) + self._at[2]
    def weekday(self):
        return (self.toordinal() + 6) % 7
    def isoweekday(self):
        return self.weekday() + 1
    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = _from_ordinal(thursday)[0]
        return year, (thursday - _before_year(year) - 1) // 7 + 1, self.weekday() + 1
    def ctime(self):
        return _formatted(self, "%a %b %e %T %Y")
    def timetuple(self):
        return self._at[:3] + (0, 0, 0, self.weekday(), self.toordinal() - _before_year(self.year), -1)
    def replace(self, year=None, month=None, day=None):
        return type(self)(self.year if year is None else year, self.month if month is None else month,
                          self.day if day is None else day)
    __replace__ = replace
    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= 3652059:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)
    __radd__ = __add__
    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented
    def __reduce__(self):
        return type(self), self._at
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
class time(_Ordered):
    __slots__ = ("_at", "_tz", "_fold")
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check("hour", hour, 0, 23)
        _check("minute", minute, 0, 59)
        _check("second", second, 0, 59)
        _check("microsecond", microsecond, 0, 999999)
        self = object.__new__(cls)
        self._at, self._tz, self._fold = (hour, minute, second, microsecond), tzinfo, fold
        return self
    @staticmethod
    def _kind():
        return time
    def _us(self):
        return ((self.hour * 60 + self.minute) * 60 + self.second) * _second + self.microsecond
    def _key(self):
        offset = self.utcoffset()
        return (0, self._us()) if offset is None else (1, self._us() - offset._us)
    @property
    def hour(self):
        return self._at[0]
    @property
    def minute(self):
        return self._at[1]
    @property
    def second(self):
        return self._at[2]
    @property
    def microsecond(self):
        return self._at[3]
    @property
    def tzinfo(self):
        return self._tz
    @property
    def fold(self):
        return self._fold
    def utcoffset(self):
        return None if self._tz is None else self._tz.utcoffset(None)
    def tzname(self):
        return None if self._tz is None else self._tz.tzname(None)
    def dst(self):
        return None if self._tz is None else self._tz.dst(None)
    @classmethod
    def fromisoformat(cls, text):
        return cls(*_read_time(text, text))
    def isoformat(self, timespec="auto"):
        return _time_text(self, timespec) + _offset_text(self.utcoffset())
    def __repr__(self):
        parts = ["%d" % n for n in self._at]
        while len(parts) > 2 and parts[-1] == "0":
            parts.pop()
        return "%s(%s)" % (_name(self), ", ".join(parts + ([] if self._tz is None else ["tzinfo=%r" % self._tz])))
    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        at = [old if new is None else new for old, new in zip(self._at, (hour, minute, second, microsecond))]
        return type(self)(*at, self._tz if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)
    __replace__ = replace
    def __reduce__(self):
        return type(self), self._at + ((self._tz,) if self._tz else ())
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)
def _time_text(t, timespec):
    text = "%02d:%02d:%02d" % (t.hour, t.minute, t.second)
    if timespec == "auto":
        return text + _fraction(t.microsecond)
    sizes = {"hours": text[:2], "minutes": text[:5], "seconds": text, "milliseconds": text + ".%03d" % (t.microsecond // 1000),
             "microseconds": text + ".%06d" % t.microsecond}
    if timespec not in sizes:
        raise ValueError("Unknown timespec value")
    return sizes[timespec]
def _read_time(words, whole):
    wrong = ValueError("Invalid isoformat string: %r" % whole)
    tz = None
    if words[-1:] in ("Z", "z") and _version >= (3, 11):
        words, tz = words[:-1], UTC
    at = max(words.rfind("+"), words.rfind("-"))
    if at > 0:
        off = _read_time(words[at + 1:], whole)
        delta = timedelta(hours=off[0], minutes=off[1], seconds=off[2], microseconds=off[3])
        tz = timezone(-delta if words[at] == "-" else delta)
        words = words[:at]
    clock, _, rest = words.partition(".")
    parts = clock.split(":")
    if len(parts) > 3 or not all(len(p) == 2 and p.isdigit() for p in parts) or (rest and (not rest.isdigit() or len(parts) < 3)):
        raise wrong
    if _version < (3, 11) and rest and len(rest) not in (3, 6):
        raise wrong
    return [int(p) for p in parts] + [0] * (3 - len(parts)) + [int((rest + "000000")[:6])] + [tz]
class datetime(date):
    __slots__ = ("_tz", "_fold")
    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_date(year, month, day)
        time(hour, minute, second, microsecond)
        if tzinfo is not None and not isinstance(tzinfo, _tzinfo):
            raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tzinfo).__name__)
        self = object.__new__(cls)
        self._at, self._tz, self._fold = (year, month, day, hour, minute, second, microsecond), tzinfo, fold
        return self
    @staticmethod
    def _kind():
        return datetime
    def _us(self):
        at = self._at
        return ((self.toordinal() * 24 + at[3]) * 60 + at[4]) * 60 * _second + at[5] * _second + at[6]
    def _key(self):
        offset = self.utcoffset()
        return (0, self._us()) if offset is None else (1, self._us() - offset._us)
    def _against(self, other):
        return (self._key(), other._key()) if isinstance(other, datetime) else None
    def _order(self, other):
        if isinstance(other, date) and not isinstance(other, datetime) and _version < (3, 13):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return date._order(self, other)
    hour = property(lambda self: self._at[3])
    minute = property(lambda self: self._at[4])
    second = property(lambda self: self._at[5])
    microsecond = property(lambda self: self._at[6])
    tzinfo = property(lambda self: self._tz)
    fold = property(lambda self: self._fold)
    @classmethod
    def _of(cls, us, tz=None):
        n, rest = divmod(us, _day)
        if not 0 < n <= 3652059:
            raise OverflowError("date value out of range")
        return cls(*_from_ordinal(n), rest // (3600 * _second), rest // (60 * _second) % 60, rest // _second % 60, rest % _second, tz)
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_time.time())
    @classmethod
    def today(cls):
        return cls.now()
    @classmethod
    def fromtimestamp(cls, stamp, tz=None):
        n, d = stamp.as_integer_ratio() if isinstance(stamp, float) else (stamp, 1)
        found = cls._of(719163 * _day + _divided(n * _second, d), tz)
        return found if tz is None else tz.fromutc(found)
    utcfromtimestamp = fromtimestamp
    @classmethod
    def combine(cls, day, clock, tzinfo=True):
        return cls(day.year, day.month, day.day, clock.hour, clock.minute, clock.second, clock.microsecond,
                   clock.tzinfo if tzinfo is True else tzinfo)
    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))
    @classmethod
    def fromisoformat(cls, text):
        try:
            day = date.fromisoformat(text[:10])
        except ValueError:
            raise ValueError("Invalid isoformat string: %r" % text) from None
        return cls(day.year, day.month, day.day, *(_read_time(text[11:], text) if text[10:] else ()))
    @classmethod
    def strptime(cls, text, format):
        return cls(*_read_by(text, format))
    def isoformat(self, sep="T", timespec="auto"):
        return date.isoformat(self) + sep + _time_text(self, timespec) + _offset_text(self.utcoffset())
    def __str__(self):
        return self.isoformat(" ")
    def __repr__(self):
        parts = ["%d" % n for n in self._at]
        while len(parts) > 5 and parts[-1] == "0":
            parts.pop()
        return "%s(%s)" % (_name(self), ", ".join(parts + ([] if self._tz is None else ["tzinfo=%r" % self._tz])))
    def date(self):
        return date(*self._at[:3])
    def time(self):
        return time(*self._at[3:])
    def timetz(self):
        return time(*self._at[3:], self._tz)
    def timestamp(self):
        return (self._us() - 719163 * _day - (0 if self._tz is None else self.utcoffset()._us)) / _second
    def timetuple(self):
        return self._at[:6] + (self.weekday(), self.toordinal() - _before_year(self.year), -1)
    def utcoffset(self):
        return None if self._tz is None else self._tz.utcoffset(self)
    def tzname(self):
        return None if self._tz is None else self._tz.tzname(self)
    def dst(self):
        return None if self._tz is None else self._tz.dst(self)
    def astimezone(self, tz=None):
        tz = UTC if tz is None else tz
        offset = self.utcoffset() or timedelta(0)
        return tz.fromutc(type(self)._of(self._us() - offset._us, tz))
    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        at = [old if new is None else new for old, new in zip(self._at, (year, month, day, hour, minute, second, microsecond))]
        return type(self)(*at, self._tz if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)
    __replace__ = replace
    def __add__(self, other):
        return type(self)._of(self._us() + other._us, self._tz) if isinstance(other, timedelta) else NotImplemented
    __radd__ = __add__
    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._key(), other._key()
        if a[0] != b[0]:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(a[1] - b[1])
    def __reduce__(self):
        return type(self), self._at + ((self._tz,) if self._tz else ())
_tzinfo = tzinfo
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
def _read_by(text, format):
    wrong = ValueError("time data %r does not match format %r" % (text, format))
    got, at, k, tz = dict(Y=1900, m=1, d=1, H=0, M=0, S=0, f=0), 0, 0, None
    names = {"B": _month_names[1:], "b": [n[:3] for n in _month_names[1:]], "A": _day_names, "a": [n[:3] for n in _day_names],
             "p": ["AM", "PM"]}
    widths = {"Y": 4, "m": 2, "d": 2, "H": 2, "M": 2, "S": 2, "f": 6, "y": 2, "I": 2, "j": 3}
    for whole, parts in (("%T", "%H:%M:%S"), ("%D", "%m/%d/%y"), ("%F", "%Y-%m-%d"), ("%R", "%H:%M")):
        format = format.replace(whole, parts)
    while k < len(format):
        letter = format[k + 1:k + 2] if format[k] == "%" else ""
        k += 2 if letter else 1
        if letter in names and letter:
            found = [i for i, n in enumerate(names[letter]) if text[at:at + len(n)].lower() == n.lower()]
            if not found:
                raise wrong
            at += len(names[letter][found[0]])
            got[{"B": "m", "b": "m"}.get(letter, letter)] = found[0] + (letter in "Bb")
        elif letter in widths and letter:
            end = at
            while end < len(text) and end < at + widths[letter] and text[end].isdigit():
                end += 1
            if end == at:
                raise wrong
            word, at = text[at:end], end
            got[letter] = int((word + "000000")[:6] if letter == "f" else word)
        elif letter == "z":
            if text[at:at + 1] == "Z":
                tz, at = UTC, at + 1
            else:
                off = text[at + 1:at + 6].replace(":", "")[:4]
                delta = timedelta(hours=int(off[:2]), minutes=int(off[2:]))
                tz = timezone(-delta if text[at] == "-" else delta)
                at += 6 if text[at + 3:at + 4] == ":" else 5
        elif text[at:at + 1] == (letter or format[k - 1]):
            at += 1
        else:
            raise wrong
    if at < len(text):
        raise ValueError("unconverted data remains: " + text[at:])
    if "y" in got:
        got["Y"] = got["y"] + (2000 if got["y"] < 69 else 1900)
    if "I" in got:
        got["H"] = got["I"] % 12 + 12 * got.get("p", 0)
    if "j" in got:
        got["Y"], got["m"], got["d"] = _from_ordinal(_before_year(got["Y"]) + got["j"])
    return [got[c] for c in "YmdHMSf"] + [tz]
