import re
text = "John: 555-1234, Jane: 555-9876; no number for Al"
print(re.findall(r"(\w+): (\d{3}-\d{4})", text), re.search(r"\d+", text).group(), re.match(r"Jane", text), re.split(r"[;,]\s*", text))
m = re.search(r"(?P<who>J\w+): (?P<num>\S+?),", text); print(m.group("who"), m["num"], m.groups(), m.groupdict(), m.span(), m.start("num"), m.string is text, m.re.pattern)
print(re.sub(r"(\d{3})-(\d{4})", r"\2/\1", text), re.sub(r"\d", lambda m: str(9 - int(m.group())), "123"), re.subn("a", "b", "banana"), re.sub("x*", "-", "abc"))
p = re.compile(r"^\s*(\w+)\s*=\s*(.*?)\s*(#.*)?$", re.M | re.I); print([x.groups() for x in p.finditer("a = 1 # c\n b=2\nbad\n")], p.flags & re.I, bool(p.fullmatch("k=v")))
print(re.findall(r"\b\w{4}\b", text), re.findall("(?i)JOHN", text), re.findall(r"a(?=b)", "ab ac"), re.findall(r"(?<!a)b", "ab cb"), re.findall(r"(a|b)+", "abab c"), re.findall("", "ab"), re.escape("a.b*c"), re.findall(r"(?:ab)+", "ababab"), re.findall(r"<.*?>", "<a><b>"), re.findall("<.*>", "<a><b>"))
print(re.match(r"(a)(b)?", "a").groups(), re.match(r"(a)(b)?", "a").groups("-"), re.search("b", "abc", 0).end(), re.compile("b").search("abcb", 2).start(), re.fullmatch("[a-c]+", "abcabc") is not None, re.split("(-)", "a-b"), re.split(r"\W+", "a b,c", maxsplit=1))
try: re.compile("(")
except re.error as e: print("error", e)
print(re.sub(r"(?x) ( \d+ ) # number", r"<\1>", "a1b22"), re.findall(r"^\w", "a\nb", re.M), re.findall(".", "a\nb", re.S), re.findall(r"[^\d\s]+", "a1 b-2"), re.findall(r"\$(\d+)\.(\d\d)", "cost $5.99"), re.sub(r"\s+", " ", "a  b\t\nc").strip(), repr(re.match("a", "abc")))
tokens = re.compile(r"(?P<num>\d+)|(?P<op>[-+*/()])|(?P<ws>\s+)")
print([(m.lastgroup, m.group()) for m in tokens.finditer("12 + (3*4)") if m.lastgroup != "ws"], m.expand(r"\g<who>!") if False else "")
