"""What other linters say of a right `del`: each limit as a short program.

Each program runs without an error, and its linter (PATH, or the folder
EARLYDEL_LINTERS) says of it what it does not say without the lines that are
only a `del`.  `differential/linters.py` lets pass these kinds, and no other.
"""
import collections
import os
import re
import shutil
import sys
import unittest

from support import ROOT, Case, main

FOLDER = os.environ.get("EARLYDEL_LINTERS", "")
WORDS = {
    "pyflakes": [],
    "ruff": ["check", "--isolated", "--no-cache", "--preview",
             "--output-format", "concise", "--select", "ALL"],
    "pylint": ["--rcfile=/dev/null", "-f", "parseable", "-sn"],
    "mypy": ["--no-incremental", "--check-untyped-defs",
             "--no-error-summary"],
    "pyright": [],
}
SELF = """\
class C:
    rows = None
    def fill(self, n):
        if n:
            del self
            return
        self.rows = [n, n]
    def two(self):
        a, b = self.rows
        for x in self.rows:
            if x in self.rows:
                return self.rows[0]
        return a + b
c = C()
c.fill(0)
c.two()
"""
# What the linter says, the linters and their words for it, a program.
LIMITS = [
    ("does not follow a del in a block",
     {"pyflakes": "undefined name 'x'", "ruff": "Undefined name `x`"}, """\
def f(c):
    x = [1]
    for _ in c:
        del x
        return 1
    return x
f([1])
f([])
"""),
    ("does not know when a nested scope runs",
     {"pyflakes": "undefined name 'x'", "ruff": "Undefined name `x`"}, """\
def f():
    x = [1]
    g = lambda: x
    n = g()
    del x
    return n
f()
"""),
    ("does not know that nothing behind a return runs",
     {"pyflakes": "undefined name 'x'", "ruff": "Undefined name `x`"}, """\
def f(x):
    n = len(x)
    del x
    return n
    print(x)
f([1])
"""),
    ("does not count a del as the end of a used name",
     {"pyflakes": "assigned to but never used", "ruff": "F841|never used"}, """\
def f(c):
    x = None
    for x in c:
        print(x)
        del x
    x = len(c)
    return c
f([1])
"""),
    ("sees an old fault only when a del ends the name's first life",
     {"ruff": "values of a dict"}, """\
def f(d):
    for key, value in d.items():
        print(key, value)
        del key, value
    for key, value in d.items():
        print(value)
        del value
f({1: 2})
"""),
    ("sees an old fault only when a del ends the name's first life",
     {"ruff": "Unpacked variable `x` is never used"}, """\
def f(a):
    x, y = a
    print(x, y)
    del x, y
    x, y = a
    print(y)
f([1, 2])
"""),
    ("takes a del for a use",
     {"ruff": "itertools.groupby"}, """\
import itertools
for key, group in itertools.groupby([1]):
    rows = list(group)
    del group
    print(key, rows)
"""),
    ("takes a del for a use",
     {"pyright": "possibly unbound"}, """\
def f(c: list[int]) -> None:
    for x in c:
        n = x
    print(n)
    del n
f([1])
"""),
    ("counts statements, lines or branches",
     {"ruff": "Use `a != b`"}, """\
def f(a, b):
    if not a == b:
        del a
        raise ValueError(b)
f(1, 1)
"""),
    ("counts statements, lines or branches",
     {"ruff": "`return` at the end"}, """\
def f(path, lock):
    with lock:
        with path:
            return 1
        del path
with open("/dev/null") as one, open("/dev/null") as two:
    f(one, two)
"""),
    ("counts statements, lines or branches",
     {"ruff": "single simple statement"}, """\
def f(x):
    import pytest
    with pytest.raises(UserWarning):
        x.load()
        del x
"""),
    ("a pass beside a del stays: lines are only inserted",
     {"ruff": "Unnecessary `pass`", "pylint": "Unnecessary pass"}, """\
def f(x):
    try:
        return len(x)
    except TypeError:
        del x
        pass
f([1])
"""),
    ("forgets attributes where a method deletes self",
     {"pylint": "E1136(?s:.)*E0633|E0633(?s:.)*E1136"}, SELF),
    ("forgets attributes where a method deletes self",
     {"pylint": "E1101"}, SELF.replace("    rows = None\n", "")),
    ("forgets attributes where a method deletes self",
     {"pylint": "E1120"}, """\
class One:
    def run(self, a, b):
        return a + b
class Two(One):
    def run(self, a):
        return a
class B:
    def __init__(self):
        self.runner = One()
class C(B):
    def begin(self, n):
        if n:
            del self
            return
        self.runner = Two()
    def go(self):
        return self.runner.run(1)
c = C()
c.begin(0)
c.go()
"""),
    ("takes del of a loop's variable for a change of what it walks",
     {"pylint": "E4703(?s:.)*E4702"}, """\
def f(c):
    for key in {1, 2}:
        print(key)
        del key
    for key in {1: 2}:
        print(c)
        del key
f([1])
"""),
    ("takes a deleted local for the builtin or global of its name",
     {"pylint": "W0143"}, """\
def f(id, c):
    if c:
        del id
        return 1
    return id == 1
f(1, 1)
"""),
    ("does not see a target bind a deleted name anew",
     {"mypy": "read deleted variable"}, """\
import re
def f(c):
    n = 1
    if c:
        del n
        a, n = re.match("(.)(.)", c).groups()
        n = int(n)
    return n
f("12")
"""),
    ("reads an annotation only at the end of the file",
     {"pyflakes": "undefined name 'Decimal'", "ruff": "Undefined name `Decimal`"}, """\
from __future__ import annotations
class C:
    def __init__(self):
        from decimal import Decimal
        self.x: Decimal = Decimal()
        del Decimal
C()
"""),
    ("forgets what it knew of n.x or n[i] where a branch deletes n",
     {"mypy": "Unsupported operand"}, """\
def f(x: "dict[str, str | int]", c: bool) -> int:
    n = x["n"]
    assert isinstance(x["n"], int)
    if c:
        del x
        return 1
    return x["n"] + 1
f({"n": 1}, False)
"""),
    ("forgets what it knew of n.x or n[i] where a branch deletes n",
     {"mypy": '"str . None"|Optional'}, """\
from typing import Optional
class C:
    name: Optional[str] = None
    def f(self, c: bool) -> int:
        if self.name is None:
            return 0
        if c:
            del self
            return 1
        return len(self.name)
C().f(True)
"""),
    ("wants an annotation of an empty list that a branch deletes",
     {"mypy": "var-annotated"}, """\
def f(c: bool):
    rows = []
    if c:
        del rows
        return []
    rows.append(1)
    return rows
f(True)
"""),
    ("takes a deleted local for the builtin or global of its name",
     {"pylint": "W0125"}, """\
def keep():
    return 1
def f(keep, c):
    if c:
        del keep
        return 1
    if keep:
        return 2
    return 0
f(0, 0)
"""),
    ("takes a deleted local for the builtin or global of its name",
     {"pylint": "E1138"}, """\
def f(heap, key):
    dict = heap
    if not dict:
        del dict
        return None
    del dict[key]
    return key
f({1: 1}, 1)
"""),
    ("infers otherwise what a name holds once one is deleted",
     {"pylint": "R1710"}, """\
import typing
class Context:
    def __enter__(self):
        return self
    def __exit__(self, *what):
        pass
    def exit(self) -> typing.NoReturn:
        raise SystemExit(0)
def f(c):
    with Context() as x:
        if c:
            del x
            return 1
        x.exit()
f(1)
"""),
    ("infers otherwise what a name holds once one is deleted",
     {"pylint": "E1102"}, """\
class Style:
    pass
def f(style=None):
    if style is None:
        del style
        style = Style()
    if not isinstance(style, Style):
        style = style()
    return style
f()
f(Style)
"""),
    ("takes a deleted local for the builtin or global of its name",
     {"pylint": "E1137"}, """\
from __future__ import annotations
def f(c, n):
    annotations = {}
    if c:
        if n:
            del annotations
            raise ValueError(n)
        annotations["n"] = n
    return annotations
f(1, 0)
"""),
    ("infers otherwise what a name holds once one is deleted",
     {"pylint": "W0644"}, """\
def g(d):
    new = {}
    for k in d:
        new[k] = 1
    return new
def f(d, c):
    if c:
        del d
        raise ValueError
    for _ in [1]:
        d = g(d)
    (one,) = d.values()
    return one
f({1: 1}, 0)
"""),
    *[("infers otherwise what a name holds once one is deleted",
       {"pylint": code}, f"""\
def f(x=None):
    if x is None:
        del x
        x = {default}
    {use}
{call}
""") for code, default, use, call in (
    ("C1802", "[]", "return 1 if len(x) else 0", "f([1])"),
    ("E0633", "1", "a, b = x\n    return a, b", "f([1, 2])"),
    ("E1101", "1", "return x.strip()", "f('')"),
    ("E1136", "1", "return x[0]", "f([1])"),
    ("E1307", "'a'", "return '%d' % x", "f(1)"),
    ("R1733", "{}", "for k, v in x.items():\n        print(x[k], v)",
     "f({1: 2})"))],
    ("forgets attributes where a method deletes self",
     {"pylint": "E1137"}, """\
class C:
    rows = None
    def fill(self, n):
        if n:
            del self
            return
        self.rows = [n, n]
    def two(self):
        self.rows[0] = 1
c = C()
c.fill(0)
c.two()
"""),
    ("takes a del behind a yield for what must not be left out",
     {"pylint": "W0135"}, """\
from contextlib import contextmanager
@contextmanager
def one(name):
    with open(name) as file:
        yield file
        del file
def two():
    with one("/dev/null") as file:
        yield file
list(two())
"""),
    ("knows of a call that never returns, and a del is behind it",
     {"pylint": "W0101"}, """\
import sys
def f(c):
    if c:
        sys.exit(c)
        del c
    return 0
f(0)
"""),
    ("forgets a deleted name's type when it reads a function again",
     {"mypy": "has-type"}, """\
def f(c):
    n = 0.0
    for i in c:
        if n:
            n += last
            del last
        last = g(i)
        n += last
    return n
def g(i):
    return i
f([1, 2])
"""),
]
# What is said far from the del, where linters.py must look farther.
FAR = [
    ("forgets attributes where a method deletes self",
     {"pylint": "E1101.*'Few' has no 'rows'"}, """\
class Few:
    pass
class Many:
    rows = {}
class Base:
    def __init__(self):
        self.table = Few()
class C(Base):
    def __init__(self, n=0):
        super().__init__()
        if n:
            del self
            return
        self.table = Many()
    def read(self):
        table = self.table
        return table.rows
C().read()
"""),
    ("infers otherwise what a name holds once one is deleted",
     {"pylint": "W0125.*C.read"}, """\
def count():
    return "3"
def maker():
    return (lambda: 3) if int(count()) else None
class Base:
    def __init__(self, make=False, rows=None):
        if make:
            del make
            make = maker()
            if make:
                rows = make()
        self.rows = rows
        self.make = make
class C(Base):
    def read(self):
        return 1 if self.make else 2
C().read()
"""),
    ("infers otherwise what a name holds once one is deleted",
     {"pylint": "E1120"}, """\
class C:
    def __new__(cls, *args):
        base = cls.base()
        made = cls.chosen() if cls is base else cls
        if made.base() is not base:
            del cls, base
            return made(*args)
        return super(C, cls).__new__(made)
    @classmethod
    def base(cls):
        return C
    @classmethod
    def chosen(cls):
        return cls
C().base()
"""),
]
LIMITS += FAR


def find(name):
    return shutil.which(name, path=FOLDER or None) or shutil.which(name)


class Limits(Case):
    def said(self, linter, name, text):
        self.write(name, text)
        done = self.run_program(find(linter), *WORDS[linter], name)
        return collections.Counter(
            line.split(":", 2)[-1].split(" ", 1)[-1].strip()
            for line in done.out.splitlines() if f"{name}:" in line)

    def check(self, linter):
        if find(linter) is None:
            self.skipTest(f"SKIPPED: no {linter} here")
        for _, words, program in LIMITS:
            if linter not in words:
                continue
            plain = re.sub(r"(?m)^ *del .*\n", "", program)
            self.assertNotEqual(plain, program)
            new = (self.said(linter, "with_del.py", program) -
                   self.said(linter, "without.py", plain))
            self.assertRegex("\n".join(new), words[linter], program)

    def test_pyflakes(self):
        self.check("pyflakes")

    def test_ruff(self):
        self.check("ruff")

    def test_pylint(self):
        self.check("pylint")

    def test_mypy(self):
        self.check("mypy")

    def test_pyright(self):
        self.check("pyright")

    def test_a_limit_is_for_the_lines_that_show_it(self):
        """What is said of attributes that got lost, and of no others."""
        sys.path.insert(0, str(ROOT / "tests" / "differential"))
        import linters
        text = SELF + "\n\ndef other(x):\n    return x.kept[0]\n"
        facts = linters.Facts(text)
        said = "[E1136(unsubscriptable-object), two] Value 'x' is"

        def why(code):
            lines = [i for i, line in enumerate(text.splitlines(), 1)
                     if line.strip() == code]
            self.assertTrue(lines)
            return linters.limit(said, facts, [facts], False, lines)
        self.assertEqual(why("return self.rows[0]"),
                         "forgets attributes where a method deletes self")
        self.assertIsNone(why("return x.kept[0]"))

    def test_what_is_far_is_let_pass_as_its_limit(self):
        """By linters.py, for the reason that stands beside it here."""
        sys.path.insert(0, str(ROOT / "tests" / "differential"))
        import linters
        if find("pylint") is None:
            self.skipTest("SKIPPED: no pylint here")
        for reason, words, program in FAR:
            self.write("a.py", program)
            found = linters.findings(find("pylint"), WORDS["pylint"] +
                                     ["a.py"], self.folder)
            facts = linters.Facts(program)
            lines = [(said, at) for (_, said), at in found.items()
                     if re.search(words["pylint"], said)]
            self.assertTrue(lines, program)
            for said, at in lines:
                self.assertEqual(linters.limit(said, facts, [facts], False,
                                               at), reason, said)
                # ... and not without the del, or on lines of others.
                plain = linters.Facts(re.sub(r"(?m)^ *del .*\n", "", program))
                self.assertIsNone(linters.limit(said, plain, [plain], False,
                                                at), said)

    def test_what_is_not_of_the_del(self):
        """New dels become assignments; old ones, and texts, stay."""
        sys.path.insert(0, str(ROOT / "tests" / "differential"))
        import linters
        old = "def f(a, b):\n    del a\n    t = '''\n    '''\n    g(b)\n"
        new = old.replace("    del a\n", "    del a\n    if t:\n        del t\n")
        before = new.replace("        del t\n", "        g(t)\n")
        after = before.replace("        g(t)\n", "        g(t)\n        del t\n")
        after = after.replace("    g(b)\n", "    g(b)\n    del b, f\n")
        self.assertEqual(linters.with_assignments(before, after),
                         after.replace("del t", "t = t").replace(
                             "del b, f", "b, f = b, f"))
        self.assertEqual(linters.with_assignments(new, new), new)

    def test_the_programs_are_right(self):
        for _, _, program in LIMITS:
            self.write("a.py", program)
            done = self.run_program(sys.executable, "a.py")
            self.assertEqual(done.code, 0, program + done.err)


if __name__ == "__main__":
    unittest.TestCase.maxDiff = None
    main()
