"""texts.py - more hostile files: codecs, characters, and very deep or long
programs of every kind of bracket, list and clause.  See cases.py."""
from case import (DECODE, FUNCTION, LONG_NAME, REFUSED, SYNTAX, Case, content,
                  nested, write)


def codecs():
    """Cookies that lie, marks in odd places, bytes that are no text."""
    yield content("UTF-16 with mark, big end first",
                  b"\xfe\xff" + FUNCTION.encode("utf-16-be"), "EDL902 ")
    yield content("UTF-32 with mark", FUNCTION.encode("utf-32"), "EDL902 ")
    yield content("two marks", b"\xef\xbb\xbf" * 2 + FUNCTION.encode(),
                  REFUSED)
    yield content("mark in the middle", (FUNCTION + "\ufeff\n").encode(),
                  REFUSED)
    yield content("bytes beyond a cookie on line 3",
                  b"\n\n# coding: latin-1\n'\xe9'\n", DECODE)
    yield content("cookie behind code", b"x = 1\n# coding: latin-1\n'\xe9'\n",
                  DECODE)
    for codec in ("unicode_escape", "raw_unicode_escape", "punycode", "idna",
                  "hex", "zlib", "undefined", "utf-7", "utf-16", "utf-32",
                  "utf-8 " + "x" * 300, "x" * 3000, "../../etc/passwd",
                  "latin-1\x1b[31m", "cp65001", "mbcs"):
        yield Case("cookie " + codec[:20].encode("unicode_escape").decode(),
                   write("x.py", f"# coding: {codec}\n{FUNCTION}"),
                   r"x\.py:\d+: EDL902 ", lines=(0, 1),
                   code=((0, 1), (0, 1), 0), changes=["x.py"],
                   may_stay=True, strict=(1, 2))
    for name, tail in (("overlong", b"\xc0\x80"), ("lone", b"\x80"),
                       ("beyond Unicode", b"\xf4\x90\x80\x80"),
                       ("five bytes", b"\xf8\x88\x80\x80\x80")):
        yield content("UTF-8, " + name, FUNCTION.encode() + b"# " + tail +
                      b"\n", DECODE)
    yield content("NUL in a comment", b"# a\0b\n" + FUNCTION.encode(),
                  "EDL902 NUL byte")
    yield content("CRLF and one CR", FUNCTION.replace("\n", "\r\n") + "\r",
                  "EDL907 ")


def characters():
    """Odd, but Python: fixed and nothing else changed."""
    odd = {
        "mixed line ends": FUNCTION.replace("\n", "\r\n", 3),
        "line separators in a text": FUNCTION.replace(
            "log(1)", "log('\u2028\u2029\x85\x0b\x1c')"),
        "form feed before an indentation": FUNCTION.replace(
            "    log(1)", "\f    log(1)"),
        "bidi marks in a comment": FUNCTION.replace(
            "log(1)", "log(1)  # \u202e\u2066 x \u2069"),
        "letters that are the same": FUNCTION.replace("table", "ﬁeld").replace(
            "log(ﬁeld", "log(field"),
        "name of 60,000 letters": FUNCTION.replace("table", "e" * 60_000),
        "name of 2,000 letters": FUNCTION.replace("table", "é" * 2000),
        "no end of line": FUNCTION.rstrip("\n"),
        "blank end": FUNCTION + "    \n\t\n  ",
        "continued line": FUNCTION.replace("log(table)", "log(\\\n  table)"),
        "tabs": FUNCTION.replace("    ", "\t"),
        "comment left of the block": FUNCTION.replace(
            "    log(1)", "# log\n    log(1)"),
    }
    for name, data in odd.items():
        yield Case(name, write("x.py", data), code=(1, 1, 0),
                   changes=["x.py"], strict=1)
    yield content("name of 4 MB that is not ASCII",
                  FUNCTION.replace("table", "é" * 500_000), LONG_NAME)
    yield content("control Z", FUNCTION + "\x1a", SYNTAX)
    yield content("backslash at the end", FUNCTION + "x = 1 + \\", SYNTAX,
                  lines=(0, 1), code=((0, 1), (0, 1), 0), changes=["x.py"],
                  may_stay=True, strict=(1, 2))
    yield content("tabs and blanks", "def f(a):\n        g(a)\n\th(a)\n"
                  "        return 1\n", REFUSED, lines=(0, 1),
                  code=((0, 1), (0, 1), 0), changes=["x.py"],
                  may_stay=True, strict=(0, 1, 2))
    yield content("form feed in an indentation",
                  "def f(a):\n    g(a)\n  \f    h(a)\n    return 1\n", REFUSED,
                  lines=(0, 1), code=((0, 1), (0, 1), 0), changes=["x.py"],
                  may_stay=True, strict=(0, 1, 2))


def deeper():
    n = 50_000
    yield from (content("deep: " + name, "x = " + text + "\n", REFUSED)
                for name, text in {
                    "sets": nested("{", "1", "}", n).strip(),
                    "starred lists": nested("[*", "y", "]", n).strip(),
                    "keywords": nested("f(k=", "1", ")", n).strip(),
                    "slices": nested("a[:", "0", "]", n).strip(),
                    "walruses": nested("(a:=", "1", ")", n).strip(),
                    "generators": nested("(a for a in ", "b", ")", n).strip(),
                    "comprehensions": nested("[", "1", " for a in b]",
                                             n).strip(),
                    "awaits": "await " * n + "a",
                    "defaults": "lambda a=(" * n + "1" + "): 1" * n,
                    "mixed": nested("([{1:(", "1", ",)}])", n // 4).strip(),
                    "powers": "2" + "**-2" * n,
                    "format": "f'{" + nested("f(", "1", ")", n).strip() +
                              "}'",
                    "mismatched": "(" * n + "]" * n,
                }.items())
    for name, opening in (("classes", "class C:\n"), ("withs", "with a:\n"),
                          ("tries", "try:\n"), ("whiles", "while a:\n"),
                          ("matches", "if a:\n"),
                          ("async", "async def f():\n")):
        yield content("deep blocks: " + name, "".join(
            f"{' ' * i}{opening}" for i in range(1000)) + " " * 1000 +
            "pass\n", REFUSED)
    yield content("deep decorators", "@" + nested("f(", "1", ")", n) +
                  "def f(): pass\n", REFUSED)
    yield content("deep subject", "match " + nested("(", "1", ")", n).strip() +
                  ":\n  case 1: pass\n", REFUSED)
    yield content("deep class pattern", "match a:\n case " +
                  nested("C(", "b", ")", n).strip() + ":\n  pass\n", REFUSED)
    yield content("deep annotation", "def f(a: " +
                  nested("A[", "B", "]", n).strip() + "): pass\n", REFUSED)
    yield content("deep type parameters", "class C[T: " +
                  nested("A[", "B", "]", n).strip() + "]: pass\n", REFUSED)


def longer():
    """Wide and not deep: each is read or refused, in bounded time."""
    n = 20_000
    names = [f"v{i}" for i in range(n)]
    bodies = {
        "targets": "    " + " = ".join(names) + " = g()\n",
        "unpacking": "    " + ", ".join(names) + " = g()\n",
        "comparisons": "    return " + " < ".join(names) + "\n",
        "conditions": "    return " + " and ".join(names) + "\n",
        "texts": "    a = " + "'x' " * n + "\n    return a\n",
        "arguments": "    return g(" + ", ".join(names) + ")\n",
        "keywords": "    return g(" + ", ".join(
            f"{name}=1" for name in names) + ")\n",
        "imports": "    from m import (" + ", ".join(names) + ")\n",
        "globals": "    global " + ", ".join(names) + "\n    g()\n",
        "dels": "    " + ", ".join(names) + " = g()\n    del " +
                ", ".join(names) + "\n",
        "handlers": "    try:\n        g()\n" + "".join(
            f"    except E{i}:\n        h({i})\n" for i in range(5000)),
        "with items": "    with " + ", ".join(
            f"g() as {name}" for name in names[:5000]) + ":\n        h()\n",
        "cases": "    match a:\n" + "".join(
            f"        case {i}:\n            h({i})\n" for i in range(5000)),
        "elifs with names": "    if a:\n        b = 1\n" + "".join(
            f"    elif a == {i}:\n        b = g({i})\n        h(b)\n"
            for i in range(1000)),
        "clauses": "    return [1 " + "".join(
            f"for {name} in a " for name in names[:3000]) + "]\n",
        "replacements": "    return f'" + "".join(
            "{%s}" % name for name in names) + "'\n",
        "lambdas": "    return [" + ", ".join(
            f"lambda: {name}" for name in names) + "]\n",
        "loops beside each other": "".join(
            f"    for {name} in a:\n        g({name})\n" for name in
            names[:5000]),
    }
    for name, body in bodies.items():
        yield Case("long: " + name, write("x.py", "def f(a):\n" + body),
                   r"x\.py:\d+: EDL903 ", lines=(0, 1),
                   code=((0, 1), (0, 1), 0), changes=["x.py"], may_stay=True,
                   strict=(0, 1, 2))
    yield Case("long: parameters", write(
        "x.py", "def f(" + ", ".join(names) + "):\n    g()\n    h()\n"),
        code=((0, 1), (0, 1), 0), changes=["x.py"], may_stay=True,
        strict=(0, 1))
    yield Case("long: decorators", write(
        "x.py", "@d\n" * n + FUNCTION), r"x\.py:\d+: EDL903 ", lines=(0, 1),
        code=((0, 1), (0, 1), 0), changes=["x.py"], may_stay=True,
        strict=(0, 1, 2))
    yield Case("long: comments", write(
        "x.py", "# earlydel: x\n" * n + FUNCTION), code=(1, 1, 1),
        changes=["x.py"], strict=1)


FAMILIES = (codecs, characters, deeper, longer)
