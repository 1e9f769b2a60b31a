# datetime and urllib.parse: values, texts, refusals, a subclass that dies.
import datetime as dt, urllib.parse as up
d = dt.datetime(2024, 2, 29, 13, 5, 7, 123456)
print(d, repr(d), d.isoformat(), d.date(), d.time(), d + dt.timedelta(days=365, hours=-3), d.weekday(), d.isocalendar()[:2])
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %j %A %a %B %b %p %I %y %U %W %%"), f"{d:%H:%M}")
print(dt.datetime.strptime("03 Mar 2021 04:05:06 PM", "%d %b %Y %I:%M:%S %p"))
print(dt.date(2024, 1, 31) - dt.date(2023, 12, 25), dt.timedelta(1.5, 3), repr(dt.timedelta(-1, 5)), dt.timedelta(seconds=-1), dt.timedelta(hours=1) / 3, dt.timedelta(days=1) // dt.timedelta(hours=5), dt.timedelta(hours=25) % dt.timedelta(hours=7), abs(dt.timedelta(-3)))
print(dt.date.fromisoformat("2020-01-02"), dt.datetime.fromisoformat("2020-01-02T03:04:05.678+02:00").utcoffset(), dt.datetime.fromisoformat("2020-01-02 03:04"))
tz = dt.timezone(dt.timedelta(hours=-5), "EST"); a = d.replace(tzinfo=tz)
print(a, a.astimezone(dt.timezone.utc), a.tzname(), a == a.astimezone(dt.timezone.utc), dt.timezone.utc, repr(tz), a.timestamp())
for f in (lambda: dt.date(2023, 2, 29), lambda: dt.datetime(2023, 13, 1), lambda: d < a, lambda: d - a, lambda: dt.time(24), lambda: dt.date.fromisoformat("x"), lambda: dt.datetime.strptime("x", "%Y")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sorted([dt.date(2020, 5, 1), dt.date(2019, 1, 1)]), max(dt.timedelta(1), dt.timedelta(2)), {dt.date(2020, 1, 1): 1}[dt.date(2020, 1, 1)], dt.date.max, dt.datetime.min, dt.time(1, 2, tzinfo=dt.timezone.utc), dt.time(5), repr(dt.time(5, 6, 7)))
print(dt.datetime.combine(dt.date(2020, 1, 1), dt.time(5)), dt.datetime.fromtimestamp(0, dt.timezone.utc), dt.date.fromordinal(737000), d.timetuple()[:6], d.ctime(), d.toordinal(), dt.datetime(2020, 1, 1) == dt.date(2020, 1, 1), isinstance(d, dt.date), dt.timedelta(days=10).total_seconds(), str(dt.timedelta(days=2, microseconds=5)), dt.datetime(2020, 1, 1, 5).isoformat(timespec="minutes"))
class Stamp(dt.datetime):
    def __del__(self): print("del stamp", self.year)
s = Stamp(2020, 1, 1); t = s + dt.timedelta(days=400); print(type(t).__name__, s.replace(year=1999).year); del s, t
print("--")
p = up.urlparse("https://User:pw@Host.example:8080/a/b;x?q=1&r=%20z&q=2#frag")
print(p, p.username, p.password, p.hostname, p.port, p.geturl(), p._replace(query="").geturl())
print(up.parse_qs(p.query), up.parse_qsl("a=1&b=&c", keep_blank_values=True), up.urlencode({"a b": "ü&", "c": [1, 2]}, doseq=True), up.quote("a/b c~é"), up.quote_plus("a b/c"), up.unquote("%41%zz%C3%A9"), up.unquote_plus("a+b"))
for u in ("../x", "/y", "//other/z", "?q", "#f", "http://n/", "g;x=1/../y", ".", "../../../g"): print(up.urljoin("http://h/a/b/c?d", u), end=" ")
print(); print(up.urlsplit("mailto:me@x.org"), up.urldefrag("http://a/b#c"), up.urlunsplit(("http", "h", "p", "q", "")))
