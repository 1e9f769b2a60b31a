import re, collections, functools, itertools, io
class T(str):
    def __del__(self): print("gone", self[:6])
text = T("one two  three\nfour five\n")
words = re.findall(r"\w+", text)
lines = text.splitlines()
del text
print(words, lines)
count = collections.Counter(map(len, words))
print(count.most_common(1), sorted(count))
groups = {k: list(g) for k, g in itertools.groupby(sorted(words, key=len), len)}
print(groups)
print(functools.reduce(lambda a, b: a + b[0], words, ""))
out = io.StringIO()
print(*words, sep="-", file=out)
print(out.getvalue().strip())
head, *_, last = words
print(head, last)
parts = T("a=b;c=d").split(";")
print(dict(p.split("=") for p in parts))
print(re.sub(r"(\w)=(\w)", r"\2=\1", T("x=y")))
m = re.match(r"(?P<k>\w+)=(?P<v>\w+)", T("key=value"))
print(m["k"], m.groupdict())
del m
print("end")
