"""cases.py - hostile files and trees, and what is to be said about them.

A case makes its things in an empty folder and names the arguments.  `says`
is a pattern for the one line on stderr about it; `code` the exit codes of
check, diff and fix.  Nothing on disk may change, unless `changes` is set:
then the new file must be the old one plus dels, read back by `encoding`.
"""
import os
import socket

import growing
import misplaced
import texts
import trees
from case import (DECODE, FUNCTION, LIMIT, REFUSED, SYNTAX, Case, content,
                  nested, write)


def indents(n):
    lines = [f"{' ' * i}if a:\n" for i in range(n)]
    return "".join(lines) + " " * n + "b = g()\n" + " " * n + "h(b)\n"


def deep():
    n = 100_000
    yield content("brackets", "x = " + nested("(", "1", ")", n), REFUSED)
    yield content("brackets never closed", "x = " + "(" * n, REFUSED)
    yield content("brackets never opened", "x = " + ")" * n, REFUSED)
    yield content("lists", "x = " + nested("[", "", "]", n), REFUSED)
    yield content("dicts", "x = " + nested("{1:", "1", "}", n), REFUSED)
    yield content("calls", "x = " + nested("f(", "", ")", n), REFUSED)
    yield content("subscripts", "x = " + nested("a[", "0", "]", n), REFUSED)
    yield content("lambdas", "x = " + "lambda: " * n + "1\n", REFUSED)
    yield content("nots", "x = " + "not " * n + "1\n", REFUSED)
    yield content("minuses", "x = " + "-" * n + "1\n", REFUSED)
    yield content("conditions", "x = " + "a if b else " * n + "c\n", REFUSED)
    yield content("attributes", "x = a" + ".b" * n + "\n", REFUSED)
    yield content("sums", "x = 1" + " + 1" * n + "\n", REFUSED)
    yield content("indents", "def f(a):\n" + "".join(
        f" {line}\n" for line in indents(1000).splitlines()), REFUSED)
    yield content("functions", "".join(
        f"{' ' * i}def f():\n" for i in range(1000)) + " " * 1000 + "pass\n",
        REFUSED)
    yield content("f-strings", "x = " + "f'{" * n, REFUSED)
    yield content("patterns", "match a:\n case " +
                  nested("[", "b", "]", n).strip() + ":\n  pass\n", REFUSED)
    yield content("elifs", "def f(a):\n if a: pass\n" +
                  " elif a: pass\n" * 50_000, REFUSED, lines=(0, 1),
                  strict=(0, 2))


def large():
    yield content("list of 32 MB", "x = [" + "1, " * (32 * 2**20 // 3) +
                  "]\n", LIMIT)
    yield content("list of 32 MB in lines", "x = [\n" +
                  "    1234567,\n" * (32 * 2**20 // 13) + "]\n", LIMIT)
    yield content("text of 32 MB", "x = '''" + "a" * 2**25 + "'''\n", LIMIT)
    # Under the limit of size, but not of memory or time if one is careless.
    yield Case("list of 4 MB", write(
        "x.py", "x = [" + "1, " * (4 * 2**20 // 3 - 10) + "]\n"),
        r"x\.py:\d+: EDL903 ", lines=(0, 1), strict=(0, 2))
    yield Case("text of 4 MB", write(
        "x.py", "x = '''" + "a\n" * (2**21 - 20) + "'''\n"), strict=0)
    yield Case("tabs of 1 MB", write(
        "x.py", 'def f():\n\t"""\n' + "\t" * 2**20 + '\n\t"""\n'), strict=0)
    yield Case("line of 1 MB", write(
        "x.py", "x = '" + "a" * 2**20 + "'\n"), strict=0)
    yield Case("backslashes", write(
        "x.py", "x = 1 + \\\n" * 100_000 + "1\n"),
        rf"x\.py:\d+: {REFUSED}", lines=(0, 1), strict=(0, 2))
    yield Case("handed on and called", write(
        "x.py", "def f(x):\n" + "".join(
            f"    x = x.get({i}, x)\n    x()\n" for i in range(300))),
        strict=0)
    yield Case("semicolons", write("x.py", "a = 1; " * 200_000 + "\n"),
               rf"x\.py:\d+: {REFUSED}", lines=(0, 1), strict=(0, 2))


def bytes_and_syntax():
    yield content("NUL", FUNCTION + "\0", "EDL902 NUL byte")
    yield content("ELF", b"\x7fELF\x02\x01\x01\0\0\0", "EDL902 ")
    yield content("CR only", FUNCTION.replace("\n", "\r"), "EDL907 ")
    yield content("one CR", FUNCTION + "# a\rb\n",
                  "EDL907 a line ends in CR alone")
    yield content("not UTF-8", FUNCTION.encode() + b"# \xff\n", DECODE)
    yield content("cut UTF-8", FUNCTION.encode() + b"# \xc3", DECODE)
    yield content("surrogate", FUNCTION.encode() + b"'\xed\xa0\x80'\n",
                  DECODE)
    yield content("UTF-16", FUNCTION.encode("utf-16"), DECODE)
    yield content("UTF-16 without mark", FUNCTION.encode("utf-16-le"),
                  "EDL902 NUL byte")
    yield content("unknown cookie", "# coding: nowhere\n" + FUNCTION, DECODE)
    yield content("wrong cookie", b"# coding: ascii\n'\xe9'\n", DECODE)
    yield content("cookie against mark", b"\xef\xbb\xbf# coding: latin-1\n",
                  DECODE)
    yield content("codec that is none", "# coding: rot13\n" + FUNCTION,
                  DECODE)
    yield content("shift states", "# coding: iso-2022-jp\n" + FUNCTION,
                  DECODE)
    yield content("EUC-JP cut", b"# coding: euc-jp\n# \xa4\n", DECODE)
    yield content("print statement", 'def f(a):\n    print "a", a\n',
                  SYNTAX)
    yield content("exec statement", "def f(a):\n    exec a\n", SYNTAX)
    yield content("backticks", "x = `1`\n", SYNTAX)
    yield content("less-greater", "def f(a):\n    return a <> 1\n", SYNTAX)
    yield content("raise with comma", "def f(a):\n    raise E, a\n", SYNTAX)
    yield content("old octal", "x = 0777\n", SYNTAX)
    yield content("no body", "def f():\n", "EDL901 ")
    yield content("no body before more", "def f():\nx = 1\n", "EDL901 ")
    yield content("no class body", "class C:\n\ndef f():\n    pass\n",
                  "EDL901 ")
    yield content("no body, comment", "if a:\n    # b\nc()\n", "EDL901 ")
    yield content("match read as an annotation",  # with a blank it is not
                  "def f(a, b):\n  match[a, b]:\n    case [c, d]:\n"
                  "      print(c)\n", "EDL901 the grammar reads")
    yield content("merge marks", "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n"
                  ">>>>>>> other\n", SYNTAX)
    yield content("magics", "%matplotlib inline\nx = 1\n", SYNTAX)
    yield content("markup", "<html><body>hello</body></html>\n", SYNTAX)
    yield content("template", "def f():\n    {% if x %}\n    {{ y }}\n",
                  SYNTAX)
    yield content("dedent to nowhere",
                  "def f(a):\n        g(a)\n    h(a)\n", SYNTAX)
    yield content("two starred targets", "def f(a):\n    *b, *c = a\n"
                  "    g(b, c)\n", SYNTAX)
    yield content("two starred targets of a loop",
                  "def f(a):\n    for b, (*c, *d) in a:\n        g(b, c, d)\n",
                  SYNTAX)
    yield content("two starred patterns", "def f(a):\n    match a:\n"
                  "        case [*b, c, *d]:\n            g(b, c, d)\n", SYNTAX)
    yield content("tabs against blanks", "def f(a):\n\tg(a)\n        h(a)\n",
                  SYNTAX)
    yield content("quote never closed", "x = '''a\n" * 3, SYNTAX)
    for name, data in {"empty": "", "blank lines": "\n\n \n", "mark": "\ufeff",
                       "form feeds": "\f\n\f", "comments": "# a\n# b",
                       "one letter": "x"}.items():
        yield Case(name, write("x.py", data), strict=0)
    yield Case("notebook", write("x.ipynb", '{"cells": []}'),
               r"x\.ipynb: .*notebook", args=("x.ipynb",), strict=(0, 2))


def encodings():
    """Each is fixed, in its own bytes."""
    letters = {"utf-8": "é漢😀", "latin-1": "éü", "cp1252": "é€",
               "koi8-r": "кой", "euc-jp": "漢字", "shift_jis": "表ソ",
               "gb18030": "漢😀", "big5": "功", "iso-8859-15": "€",
               "cp949": "한", "mac-roman": "é"}
    for codec, word in letters.items():
        data = f"# coding: {codec}\n" + FUNCTION.replace(
            "log(1)", f"log('{word}')  # {word}")
        for end in ("\n", "\r\n"):
            yield Case(f"{codec} {end!r}", write(
                "x.py", data.replace("\n", end).encode(codec)),
                code=(1, 1, 0), changes=["x.py"], encoding=codec, strict=1)
    yield Case("UTF-8 with mark", write(
        "x.py", FUNCTION.encode("utf-8-sig")), code=(1, 1, 0),
        changes=["x.py"], encoding="utf-8-sig", strict=1)
    yield Case("cookie on line 2", write(
        "x.py", b"#!/x\n# coding: latin-1\n'\xe9'\n" + FUNCTION.encode()),
        code=(1, 1, 0), changes=["x.py"], encoding="latin-1", strict=1)


def special_files():
    def link(name, target):
        return lambda folder: os.symlink(target, os.path.join(folder, name))

    def fifo(folder):
        os.mkfifo(os.path.join(folder, "x.py"))

    def listening(folder):
        here = os.getcwd()
        os.chdir(folder)
        try:
            socket.socket(socket.AF_UNIX).bind("x.py")
        finally:
            os.chdir(here)

    trouble = {"code": (2, 2, 2)}
    yield Case("FIFO", fifo, r"x\.py: .*FIFO", **trouble)
    yield Case("FIFO in a folder", fifo, r"x\.py: .*FIFO", args=(".",),
               lines=(0, 1), code=((0, 2),) * 3, strict=(0, 2))
    yield Case("socket", listening, r"x\.py: .*socket", **trouble)
    yield Case("device", lambda folder: None, r"/dev/zero: .*device",
               args=("/dev/zero",), **trouble)
    yield Case("missing", lambda folder: None, r"x\.py: .*No such file",
               **trouble)
    yield Case("dead link", link("x.py", "nowhere"), r"x\.py: .*No such file",
               **trouble)
    yield Case("dead link in a folder", link("x.py", "nowhere"),
               r"x\.py: .*", args=(".",), lines=(0, 1),
               code=((0, 2),) * 3, strict=(0, 2))
    yield Case("link to itself", link("x.py", "x.py"),
               r"x\.py: .*[Ll]ink", **trouble)
    yield Case("folder that is called x.py", lambda folder: os.mkdir(
        os.path.join(folder, "x.py")), strict=0)
    yield Case("folder that holds itself", link("again", "."), args=(".",),
               strict=0)

    def two_loops(folder):
        for name, other in (("a", "b"), ("b", "a")):
            os.mkdir(os.path.join(folder, name))
            os.symlink(f"../{other}", os.path.join(folder, name, "to"))
        write("a/x.py", FUNCTION)(folder)
    yield Case("folders in a circle", two_loops, args=(".",), code=(1, 1, 0),
               changes=["a/x.py"], strict=1)
    yield Case("folders in a circle, followed", two_loops,
               args=("--follow-symlinks", "."), code=(1, 1, 0),
               changes=["a/x.py"], strict=1)

    def leaving(folder):
        os.mkdir(os.path.join(folder, "in"))
        os.mkdir(os.path.join(folder, "out"))
        write("out/x.py", FUNCTION)(folder)
        os.symlink("../out", os.path.join(folder, "in", "away"))
    yield Case("link that leaves the tree", leaving, args=("in",), strict=0)

    def hard(folder):
        write("x.py", FUNCTION)(folder)
        os.link(os.path.join(folder, "x.py"), os.path.join(folder, "y.py"))
    yield Case("hard links", hard, r"x\.py: .*hard link", code=(1, 1, 2),
               lines=(0, 1), strict=(1, 2))

    def mode(bits, name="x.py"):
        return lambda folder: os.chmod(os.path.join(folder, name), bits)
    yield Case("read-only", write("x.py", FUNCTION), r"x\.py: .*read-only",
               before=mode(0o444), after=mode(0o644), code=(1, 1, 2),
               lines=(0, 1), strict=(1, 2))
    yield Case("unreadable", write("x.py", FUNCTION),
               r"x\.py: .*Permission denied", before=mode(0),
               after=mode(0o644), needs_user=True, **trouble)

    def closed(folder):
        os.mkdir(os.path.join(folder, "d"))
        write("d/x.py", FUNCTION)(folder)
    yield Case("unreadable folder", closed, r"d.*Permission denied",
               before=mode(0, "d"), after=mode(0o755, "d"), args=("d",),
               needs_user=True, **trouble)
    yield Case("folder that cannot be written", closed,
               r"d/x\.py: .*Permission denied", before=mode(0o555, "d"),
               after=mode(0o755, "d"), args=("d/x.py",), code=(1, 1, 2),
               lines=(0, 1), strict=(1, 2), needs_user=True)


def names():
    odd = {"newline": "a\nb.py", "escape": "a\x1b[31mb.py", "CR": "a\rb.py",
           "tab": "a\tb.py", "quote": "a\"'b.py", "bell": "a\x07.py",
           "blank": " .py", "dash": "-x.py", "percent": "%s%n.py",
           "not UTF-8": b"a\xff.py", "C1": "a\x9b31m.py",
           "right to left": "a\u202eyp.py", "at": "@x.py",
           "star": "*.py", "bracket": "[x].py", "brace": "{x}.py",
           "colon": "x.py:1:1", "long": "a" * 252 + ".py"}
    for kind, name in odd.items():
        path = name if isinstance(name, bytes) else "./" + name
        if isinstance(path, bytes):
            path = b"./" + path
        yield Case(f"name with {kind}, broken", write(name, "x = (\n"),
                   "EDL901 ", args=(path,))
        yield Case(f"name with {kind}, good", write(name, FUNCTION),
                   args=(path,), code=(1, 1, 0), changes=[name], strict=1)

    def deep(folder):
        for _ in range(200):
            folder = os.path.join(folder, "d" * 15)
            os.mkdir(folder)
        write("x.py", FUNCTION)(folder)
    yield Case("path of 3 KB", deep, args=(".",), code=(1, 1, 0),
               changes=["/".join(["d" * 15] * 200) + "/x.py"], strict=1)


def programs():
    """Valid, and of a size that punishes what is not linear."""
    lines = [f"    v{i % 5000} = g({i})\n    h(v{i % 5000})\n"
             for i in range(10_000)]
    yield Case("20,000 statements, 5,000 locals", write(
        "x.py", "def f():\n" + "".join(lines)), code=(1, 1, 0),
        changes=["x.py"], strict=1)
    blocks = "".join(f"    if g({i}):\n        v{i} = h()\n"
                     f"        k(v{i})\n" for i in range(5000))
    yield Case("5,000 branches", write("x.py", "def f():\n" + blocks),
               code=(1, 1, 0), changes=["x.py"], strict=1)
    tries = "".join(f"    try:\n        v{i} = h()\n    finally:\n"
                    f"        k(1)\n" for i in range(2000))
    yield Case("2,000 finallys", write("x.py", "def f():\n" + tries),
               code=((0, 1), (0, 1), 0), changes=["x.py"], strict=(0, 1))
    # Each finally body is lowered for each way out of it.
    inner = ""
    for depth in range(15, 0, -1):
        pad = "    " * depth
        inner = (f"{pad}try:\n{inner or pad + '    return a()' + chr(10)}"
                 f"{pad}finally:\n{pad}    b{depth} = g()\n"
                 f"{pad}    h(b{depth})\n")
    yield Case("15 finallys inside each other", write(
        "x.py", "def f(a):\n" + inner),
        r"x\.py:\d+: EDL903 ", lines=(0, 1), code=((0, 1), (0, 1), (0, 1)),
        changes=["x.py"], strict=(0, 1, 2))
    yield Case("200,000 lines of comments", write(
        "x.py", FUNCTION.replace(":\n", ":\n" + "    # one\n\n" * 200_000, 1)),
        code=(1, 1, 0), changes=["x.py"], strict=1)
    readers = "".join(f"    v{i} = g({i})\n    h(v{i})\n    k(locals())\n"
                      for i in range(5000))
    yield Case("5,000 readers of 5,000 locals", write(
        "x.py", "def f():\n" + readers), code=(0, 0, 0), strict=0)
    rebound = "".join(f"    if c:\n        v = g({i})\n    else:\n"
                      f"        v = h({i})\n    k(v)\n" for i in range(800))
    yield Case("one name bound anew by 1,600 arms", write(
        "x.py", "def f(c):\n" + rebound), code=(1, 1, 0), changes=["x.py"],
        strict=1)
    numbers = "".join(f"    v = xs[{i}]\n    k{i} = str(v)\n"
                      f"    xs.append(hash(v))\n"
                      f"    g{i} = (q for q in v)\n" for i in range(1500))
    yield Case("1,500 numbers of one name", write(
        "x.py", "def f(xs):\n" + numbers), code=(0, 0, 0), strict=0)
    loops = "".join(f"    for x in xs:\n        d[id(x)] = x\n"
                    f"        y{i} = d[id(x)]\n" for i in range(1000))
    yield Case("1,000 loops that note numbers", write(
        "x.py", "def f(xs, d):\n" + loops), code=(1, 1, 0), changes=["x.py"],
        strict=1)
    noted = "        k = id(x)\n        seen.add(k)\n" * 1500
    yield Case("1,500 numbers that a loop notes by one name", write(
        "x.py", "def f(xs, seen):\n    for x in xs():\n" + noted),
        code=(1, 1, 0), changes=["x.py"], strict=1)
    texts = "".join(f"    v = g({i})\n    s.append(repr(v))\n"
                    f"    if s[{i}] in s:\n        k(s)\n"
                    for i in range(1200))
    yield Case("1,200 texts of one name", write(
        "x.py", "def f(s):\n" + texts), code=(1, 1, 0), changes=["x.py"],
        strict=1)
    weakly = "".join(f"    x{i} = load({i})\n    t = ts[{i}]\n"
                     f"    t[x{i}] = y{i} = load(x{i})\n"
                     f"    K[x{i}] = weakref.ref(x{i})\n" for i in range(600))
    yield Case("600 weak keys in what one name has", write(
        "x.py", "import weakref\nK = weakref.WeakKeyDictionary()\n"
        "def f(ts):\n" + weakly), code=((0, 1), (0, 1), 0), changes=["x.py"],
        strict=(0, 1))
    merged = "".join(f"    v = load({i})\n    x = weakref.ref(v) if c else v\n"
                     "    KEPT.append(x)\n" for i in range(800))
    yield Case("800 references that are perhaps something else", write(
        "x.py", "import weakref\nKEPT = []\ndef f(c):\n" + merged),
        code=((0, 1), (0, 1), 0), changes=["x.py"], strict=(0, 1))
    calls = "".join(f"                    g{k}(z, x)\n"
                    f"                    g{k}(x, z)\n" for k in range(8))
    inner = "".join(f"    def g{i}(x, y):\n        for z in x:\n"
                    "            for x in z:\n                for z in x:\n"
                    "                    keep(weakref.ref(z))\n" + calls
                    for i in range(8))
    yield Case("inner functions that all call each other", write(
        "x.py", "import weakref\ndef f(a, b):\n" + inner + "    g0(a, b)\n"),
        code=(0, 0, 0), strict=0)
    yield Case("10,000 functions", write(
        "x.py", "".join(FUNCTION.replace("def f", f"def f{i}")
                        for i in range(10_000))),
        code=(1, 1, 0), changes=["x.py"], strict=1)


def every_case():
    for family in (bytes_and_syntax, encodings, special_files, names, deep,
                   large, programs, *growing.FAMILIES, *misplaced.FAMILIES,
                   *texts.FAMILIES, *trees.FAMILIES):
        for case in family():
            case.family = family.__name__
            yield case
