import re
import gc, sys, weakref
p = re.compile(r"(?P<key>\w+)\s*=\s*(?P<value>[^,]*)(,|$)", re.I | re.M)
print(p.flags, p.groups, p.groupindex, p, repr(p))
for m in p.finditer("alpha = 1, beta=two,gamma=three"):
    print(m, m.groupdict(), m.span("key"), m.lastgroup, m.lastindex)
print(re.findall(r"\d+", "a1b22c333"), re.split(r"[,;]\s*", "a, b;c"), re.sub(r"(a)(b)?", r"<\1\2>", "abacab"))
print(re.sub(r"\b(\w)", lambda m: m.group(1).upper(), "hello big world"))
print(re.match("x", "y"), re.fullmatch("a+", "aaa"), re.escape("a.b*c"))
print(re.findall(rb"[a-c]+", b"xabcxca"), re.sub(b"a", b"b", b"banana"))
try:
    re.compile("(a")
except re.error as e:
    print(type(e).__name__, e, e.pos)
class S(str):
    pass
s = S("hello world")
r = weakref.ref(s, lambda w: print("string dies"))
m = re.search("wor", s)
del s
print("still", m.string)
del m
print("after")
print(re.IGNORECASE, int(re.I | re.M), re.I | re.S)
text = "x" * 2000
print(len(re.match(r"(?:x)*", text).group()), len(re.match(r"(?:x|y)*", text).group()))
class L(list): pass
def go(mm):
    return "q"
t = S("abab")
w = weakref.ref(t, lambda _: print("t dies"))
it = re.finditer("a", t)
del t
print(next(it).group())
it = None
print(re.sub("z", "y", "abc"), sys.getrefcount(p))
d = re.compile("a") is re.compile("a")
print(d)
# Who holds what a match was made of.
class Whole(str):
    def __del__(self):
        print("gone", self[:4])
def first(text):
    m = re.search(r"(\w+) (\w+)", text)
    return m and m.group(2)
print(first(Whole("some text")))
m = re.match("(a)(b)?", Whole("abc"))
print(m.groups(), m[1], m.regs, m.start(2), m.end(), m.expand(r"\2-\1"))
words = m.groups()
m = None
print(words)
matches = [m for m in re.finditer(".", Whole("xy"))]
print(len(matches), [sys.getrefcount(m) for m in matches])
matches.pop()
print("one left")
matches = None
scan = re.compile("[0-9]").finditer(Whole("1234"))
print([m.group() for m in scan])
scan = None
parts = re.split("(,)", Whole("a,b"))
print(parts)
def double(m):
    return m.group() * 2
print(re.sub("[ab]", double, Whole("cab")), re.subn("x", "", "xxa", count=1))
print(re.search(r"(?<=a)b(?!c)", "abc abd").span(), re.findall(r"(\d)(\w)", "1a2b"), re.search(r"(?i:A)b", "ab"))
print(re.compile("a", re.X), re.compile(b"\xff").pattern, re.match(r"(?P<q>['\"]).*?(?P=q)", "'it' x").group())
for bad in ("(", "a**", "[z-a]", "(?P<1>a)", "\\", "*", "(?P=x)", "a)", "(?:", r"\1"):
    try:
        re.compile(bad)
        print("fine", bad)
    except re.error as error:
        print(error.msg, error.pos)
print(re.findall("^.", "a\nb", re.M), re.findall("a.c", "a\nc", re.DOTALL), re.sub(r"\s+", " ", " a \t b "))
print(re.split(r"\b", "a b"), re.findall("", "ab"), re.sub("x*", "-", "abxd"), re.fullmatch("a|ab", "ab").span())
