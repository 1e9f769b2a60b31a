import string
pi = 3.14159265; n = 1234567; s = "text"
print(f"{pi:.2f}|{pi:10.3f}|{pi:<10.3f}|{pi:^10.1f}|{pi:+.1e}|{n:,}|{n:_}|{n:x}|{n:#b}|{n:o}|{n:e}|{-n:08d}")
print(f"{s:>10}|{s:*^10}|{s:<6}|{s!r}|{s!r:>8}|{s.upper()}|{len(s)}|{s[0]}|{s[::-1]}|{s:.2}")
print("%s %d %5.2f %-5s| %05d %x %r %%" % ("a", 5, 2.5, "l", 42, 255, "q"), "%(k)s=%(v)d" % {"k": "x", "v": 3})
print("{} {1} {0}".format("a", "b") if False else "{1} {0} {1}".format("a", "b"), "{name:>{w}}".format(name="x", w=4), "{0.real} {1[k]} {2[0]}".format(3, {"k": 1}, [9]))
w = 8; p = 3; print(f"{pi:{w}.{p}f}", f"{'nested ' + f'{s}'}", f"{ {'a': 1}['a'] }", f"{n = }", f"{pi=:.1f}", f"{{}}")
print(format(0.5, "%"), format(255, "#X"), format(True, "d"), format("é", "é>3"), format(1e20, "g"), format(123456789.123, ",.1f"), format(0, "b"))
print(str(1.0), repr(0.1 + 0.2), 1e16, 1e-5, 123456789012345678, 1.5e300 * 1e10, -0.0, float("inf"), float("nan"), 2 ** 70, 10 ** -3)
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), int(3.99), int("-12"), int("ff", 16), int("0b11", 0), 7 // 2, -7 // 2, -7 % 3, divmod(-7, 3), 2 ** -1)
print("a,b,,c".split(","), " x  y ".split(), "a b c".split(" ", 1), "a-b-c".rsplit("-", 1), "k=v=w".partition("="), "l1\nl2\r\nl3".splitlines(), "l1\nl2".splitlines(True))
print("Hello World".swapcase(), "hello world".title(), "hello".capitalize(), "abc".center(9, "."), "7".zfill(3), "-7".zfill(4), "xxabcxx".strip("x"), "abcabc".replace("b", "_", 1), "abc".find("z"), "banana".count("an"), "tEST".casefold())
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".istitle(), "".isalpha(), "abc".startswith(("x", "ab")), "é".encode(), "aé".encode("latin-1"), b"\xc3\xa9".decode())
print("abc".translate(str.maketrans("ab", "xy", "c")), "-".join("abc"), "a\tb".expandtabs(4), ascii("é\n"), repr("it's"), repr('"q"'), repr("both'\""), "\x00\x7f\u200b".__repr__())
print(string.Template("$who likes ${what}").substitute(who="tim", what="kung pao"), string.ascii_lowercase[:5], string.digits, string.capwords("a bc d"))
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
x = F(); print(f"{x} {x:abc} {x!s} {x!r}", "{:z}".format(x), "%s %r" % (x, x), [x], {1: x}, (x,))
print(f"{1 if n else 2}", f"{[i for i in range(3)]}", f"{(lambda q: q * 2)(4)}", f'{"a" "b"}', "multi"
      "line", r"\raw\n", "tab\there", 'tri', """a
b""")
print(*[1, 2, 3], sep=", ", end="!\n"); print("%.3s|%5s|%-5s|%c|%c" % ("abcdef", "ab", "ab", 65, "z"), "%s" % (1,), "%s" % [1], "%5.1f%%" % 99.55)
