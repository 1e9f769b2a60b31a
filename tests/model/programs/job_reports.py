# Reports: formatting, splitting, joining, sorting, counting words, all kinds of strings.
import re
from collections import Counter, defaultdict, ChainMap
from itertools import groupby, chain, islice, accumulate, product, zip_longest, takewhile

TEXT = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox -- being quick -- runs away!
"Why?", asks the dog. Nobody knows: 42 reasons, 3.14 of them good."""


class Table:
    def __init__(self, *heads):
        self.heads, self.rows = heads, []

    def add(self, *cells):
        self.rows.append(cells)

    def __str__(self):
        widths = [max(len(str(r[i])) for r in [self.heads, *self.rows]) for i in range(len(self.heads))]
        line = lambda cells: " | ".join(
            f"{c:>{w}}" if isinstance(c, (int, float)) else f"{c:<{w}}" for c, w in zip(cells, widths)).rstrip()
        return "\n".join([line(self.heads), "-+-".join("-" * w for w in widths)] + [line(r) for r in self.rows])

    def __format__(self, spec):
        return str(self) if not spec else "\n".join(l[:int(spec)] for l in str(self).splitlines())

    def __del__(self):
        print("table of", len(self.rows), "rows gone")


words = re.findall(r"[a-z']+", TEXT.lower())
count = Counter(words)
t = Table("word", "n", "share")
for w, n in count.most_common(3):
    t.add(w, n, round(n / len(words), 3))
print(t)
print(f"{t:8}")
del t
print(count["the"], count["absent"], sum(count.values()), len(count))
by = defaultdict(set)
for w in words:
    by[len(w)].add(w)
print({k: sorted(v) for k, v in sorted(by.items())})
print([(k, len(list(g))) for k, g in groupby(sorted(words, key=len), key=len)])
print(TEXT.title().split("\n")[0], TEXT.count("the"), TEXT.find("fox"), TEXT.rfind("fox"), TEXT.upper()[:9])
for line in TEXT.splitlines():
    print("%-12.10s|%5d|%s" % (line, len(line), line.strip('."').partition(" ")[2][:15]))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello big wide world"), re.split(r"[,;:]\s*", "a, b;c: d"))
m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)", "2024-05-17")
print(m.group("year"), m["month"], m.span(), m.groupdict())
print("{0!r:>8}|{1:^9}|{name:*<6}|{2:+.2e}|{3:#x}|{4:,}".format("a", "mid", 12345.678, 255, 1234567, name="left"))
print(f"{3.14159:.2f} {42:05d} {-7:+} {255:b} {0.25:.0%} {'x' * 3!r} {[1, 2]!s:>8} {1e10:g} {10**20}")
print("%s %r %5.1f %x %o %c %% %-4s| %+d %e" % ("s", "r", 2.25, 255, 8, "c", "l", 5, 12345.6789))
print("a-b-c".split("-", 1), "a b  c ".split(), "a,b,,".split(","), " x ".strip(), "xxabcxx".strip("x"), "abc".center(9, "."))
print("tab\tnew\\line", repr("tab\tnew\nq'\""), ascii("é€"), "ß".upper(), "É".lower(), "abc".translate({97: "A", 98: None}))
print("é".encode(), b"\xc3\xa9".decode(), "abc".encode("latin-1"), bytes([65, 66]), bytearray(b"ab") + b"c", b"a,b".split(b","))
print(list(accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(islice(chain("ab", [1, 2]), 1, None)))
print(list(product("ab", repeat=2))[1:3], list(zip_longest("abc", [1], fillvalue=0)), list(takewhile(str.isalpha, "ab1c")))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], sorted(cm), len(cm))
cm["c"] = 4
print(cm.maps[0])
print("x".join(map(str, range(5))), ",".join(sorted({"b", "a", "c"}, reverse=True)), "abc"[::-1], "abcdef"[1:-1:2])
print("a" < "b" < "c", "abc".startswith(("x", "ab")), "abc".endswith("bc"), "a" in "abc", "abc".index("c"), "1".zfill(4))
print("123".isdigit(), "abc1".isalnum(), " ".isspace(), "Ab".istitle(), "ab".isupper(), "a_1".isidentifier(), "5".isnumeric())
print(int("ff", 16), int("-0b11", 0), float("1e3"), float("inf"), round(2.5), round(3.14159, 2), divmod(-7, 3), -7 // 2, 2 ** -1)
print(max("hello", key="helo".index), min([3, 1, 2]), sorted("hello", key=str.lower), sum([[1], [2]], []), any([0, ""]), all([]))
