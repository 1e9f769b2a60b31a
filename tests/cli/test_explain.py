"""`explain` says what keeps a finding from being told, and never else."""
import json
import re

from support import BROKEN, Case, NOTHING, SAFE, main

TOLD = "not told by `check`"


class Explain(Case):
    def explain(self, text, *words, place="a.py:3:rows"):
        self.write("a.py", text)
        done = self.earlydel("explain", *words, place)
        self.assertEqual(done.code, 0, done.err)
        return done.out

    def test_what_is_no_place_is_said(self):
        self.write("a.py", SAFE)
        for place, why in (
                ("a.py:90", "a.py has 7 lines"),
                ("a.py:7:none", "no local variable none on line 7 of a.py"),
                ("EDL101", "explain: that is a rule; `earlydel rule EDL101` "
                           "tells about it")):
            done = self.earlydel("explain", place)
            self.assertEqual((done.code, done.err),
                             (2, f"earlydel: {why}\n"))

    def test_a_file_that_cannot_be_read_is_said_once(self):
        self.write("a.py", BROKEN)
        done = self.earlydel("explain", "a.py:1")
        self.assertEqual((done.code, done.err), (
            2, "earlydel: a.py:1: EDL901 syntax error\n"))
        self.write("a.py", "")
        done = self.earlydel("explain", "a.py:1")
        self.assertEqual((done.code, done.err), (
            2, "earlydel: no local variable on line 1 of a.py\n"))

    def test_what_is_told_has_no_remark(self):
        out = self.explain(SAFE, "--min-gain", "none")
        self.assertIn("EDL101 [safe]", out)
        self.assertNotIn("not told", out)

    def test_what_an_option_leaves_out(self):
        none = ["--min-gain", "none"]
        for words, why in (
                (["--min-gain", "large"], "less than `min-gain`"),
                (none + ["--ignore", "EDL101"], "leaves its rule out"),
                (none + ["--select", "EDL103"], "leaves its rule out"),
                (none + ["--per-file-ignores", "a.py:EDL1"],
                 "leaves its rule out"),
                (none + ["--never-delete", "ro.s"], "`never-delete`"),
                (none + ["--min-lines", "90"], "`min-lines`")):
            out = self.explain(SAFE, *words)
            self.assertRegex(out, rf"(?m)^ +{TOLD}: .*{why}", words)
            self.assertIn("insert `del rows` after line 3", out)
            self.assertNotIn("used until the end", out)
            self.assertEqual(self.earlydel("check", *words, "a.py").out, "")

    def test_what_was_found_comes_first(self):
        self.write("a.py", "def f(p, q):\n    a = [1]\n    g(p, q, a)\n"
                           "    h()\n    return h(p, q)\n")
        out = self.earlydel("explain", "a.py:3").out
        self.assertLess(out.index("a in f"), out.index("p in f"))
        self.assertLess(out.index("p in f"), out.index("q in f"))

    def test_where_less_is_claimed_is_said(self):
        less = "    less is claimed for it: "
        place = ["explain", "pkg/a.py:3:rows"]
        self.write("pkg/a.py", SAFE)
        self.write("pkg/__init__.py", "")
        out = self.earlydel(*place).out
        self.assertIn(TOLD, out)
        self.assertNotIn(less, out)
        self.write("pkg/__init__.py", "__version__ = '1'\n")
        self.assertNotIn(less, self.earlydel(*place).out)
        self.write("pkg/__init__.py", "from .a import total\n")
        self.assertIn(less + "its package has something in `__init__.py` and "
                      "is taken for a library", self.earlydel(*place).out)
        self.assertNotIn(less, self.earlydel(*place, "--min-gain", "none").out)
        self.write("pkg/a.py", "import unittest\n" + SAFE)
        self.assertIn(less + "it is part of a test", self.earlydel(
            "explain", "pkg/a.py:4:rows").out)

    def test_what_a_comment_or_a_baseline_leaves_out(self):
        text = SAFE.replace("len(rows)", "len(rows)  # earlydel: "
                            "ignore[EDL101]")
        out = self.explain(text, "--min-gain", "none")
        self.assertIn(f"{TOLD}: a comment silences it", out)
        self.write("a.py", SAFE)
        self.earlydel("check", "--min-gain", "none", "--write-baseline",
                      "base.json", "a.py")
        self.assertTrue(json.loads(self.read("base.json")))
        out = self.explain(SAFE, "--min-gain", "none", "--baseline",
                           "base.json")
        self.assertIn(f"{TOLD}: the baseline has it", out)

    def test_skipped_files(self):
        out = self.explain("# earlydel: skip-file\n" + SAFE,
                           place="a.py:4:rows")
        self.assertIn("no del: `# earlydel: skip-file` stands", out)

    def test_functions_that_are_left_alone(self):
        out = self.explain("import numba\n@numba.njit\n" + SAFE,
                           place="a.py:5:rows")
        self.assertRegex(out, r"EDL811 \[held\] .*numba")

    def test_names_of_others_are_no_globals(self):
        text = ("def f():\n    rows = [1]\n    def g():\n"
                "        return len(rows)\n    return g\n")
        out = self.explain(text, place="a.py:4:rows")
        self.assertIn("it belongs to an enclosing function", out)
        self.assertNotIn("EDL804", out)
        text = text.replace("        return", "        nonlocal rows\n"
                            "        return")
        self.assertIn("EDL804", self.explain(text, place="a.py:5:rows"))

    def test_names_that_have_no_last_use(self):
        text = ("def f(args):\n    import os\n    g = lambda z: z\n"
                "    d: int\n    log(1)\n")
        self.write("a.py", text)
        for place, why in (("1:args", "nothing reads it"),
                           ("2:os", "nothing reads it"),
                           ("3:z", "local to one expression"),
                           ("4:d", "nothing binds it")):
            out = self.explain(text, place=f"a.py:{place}")
            self.assertIn(f"no del: {why}" if place != "3:z" else why, out)
            self.assertNotIn("used until the end", out)

    def test_scripts(self):
        text = "rows = [1] * 99\nn = len(rows)\nprint(n)\nprint(n)\n"
        out = self.explain(text, place="a.py:2")
        self.assertEqual(out.count("in <module>"), 2)
        self.assertIn("`--module-scope scripts`", out)
        out = self.explain(text, "--module-scope", "scripts", place="a.py:2")
        self.assertIn("insert `del rows` after line 2", out)


class Place(Explain):
    """How one says where."""

    def test_a_number_that_no_line_has(self):
        self.write("a.py", SAFE)
        for number in (2**32 + 3, 2**32 - 1, 2**64 + 3, 10**30):
            for place in (f"a.py:{number}", f"a.py:{number}:rows",
                          f"a.py:3:{number}", f"a.py:{number}:3"):
                done = self.earlydel("explain", place)
                self.assertEqual(done.code, 2, place)
                self.assertEqual(done.out, "", place)
                self.assertIn("no file is so long", done.err)

    def test_a_name_as_it_is_written(self):
        text = SAFE.replace("rows", "\U0001d42b\ufb01")  # bold r, ligature fi
        for name in ("rfi", "\U0001d42b\ufb01", "r\ufb01"):
            self.assertIn("EDL101", self.explain(text, place=f"a.py:3:{name}"))

    def test_the_place_of_a_finding(self):
        """As `check` wrote it, all of it or up to the column."""
        text = ("def f(p):\n    a = p.load()\n    b = p.load()\n"
                "    p.use(a, b)\n    p.g()\n    p.g()\n    return 1\n")
        self.write("a.py", text)
        told = self.earlydel("check", "--min-gain", "none", "a.py").out
        places = re.findall(r"(?m)^((a\.py:4):\d+:).*`([ab])`", told)
        self.assertEqual(len(places), 2, told)
        for place, line, name in places:
            for where in (place, place[:-1]):
                out = self.explain(text, place=where)
                self.assertTrue(out.startswith(f"{name} in f"), out)
                self.assertEqual(out.count(" in f, lines "), 1)
                self.assertIn("EDL101", out)
            both = self.explain(text, place=line)
            self.assertEqual(self.explain(text, place=line + ":99"), both)
            self.assertEqual(both.count(" in f, lines "), 3)

    def test_a_file_may_be_called_so(self):
        self.write("a.py", NOTHING)
        self.write("a.py:4", SAFE)
        done = self.earlydel("explain", "a.py:4:3")
        self.assertIn("rows in total", done.out, done.err)


class Picture(Case):
    """One mark for each row; a `del` has scissors."""

    def marks(self, text, name, line):
        self.write("a.py", text)
        out = self.earlydel("explain", f"a.py:{line}:{name}").out
        rows = re.findall(r"(?m)^ +(\d+|\.\.\.)? \u2502 (.*)$", out)[:-1]
        return "".join(text[60:].strip() or " " for _, text in rows)

    def test_a_head_is_not_marked_before_its_suite_binds(self):
        """What cleans up behind a suite has the place of its head."""
        for head, tail in (("try:", "    finally:\n        p.a()\n"),
                           ("try:", "    except OSError as e:\n"
                                    "        p.b(e)\n"),
                           ("with p.lock:", ""),
                           ("with p.lock, \\\n         p.guard() as g:", ""),
                           ("if p.c:", "    else:\n        p.a()\n")):
            text = ("def f(p):\n    p.g()\n    " + head + "\n"
                    "        q = open(p.path).read()\n"
                    "        w = q.split()\n"
                    "        p.f(w)\n" + tail)
            line = text[:text.index("q =")].count("\n") + 1
            marks = self.marks(text, "q", line)
            self.assertEqual(marks[:line + 3],
                             " " * (line - 1) + "\u2503\u2503\u2702\u250a", text)

    def test_else_is_as_its_suite_begins(self):
        text = ("def f(p):\n    q = open(p).read()\n"
                "    if p.c:\n        p.a(q)\n        p.b()\n"
                "    else:\n        r = p.c()\n        p.d(r, q)\n"
                "        p.e()\n    p.f()\n")
        self.assertEqual(self.marks(text, "q", 2)[5:8],
                         "\u250a\u2503\u2503")  # `else:`, used until 8
        self.assertEqual(self.marks(text, "r", 7)[:3].strip(), "")

    def test_a_loop_holds_what_it_bound_the_last_time(self):
        text = ("def f(p):\n    for x in p:\n        q = p.g(x)\n"
                "        p.h(q)\n        p.i()\n    p.j()\n")
        self.assertEqual(self.marks(text, "q", 3),
                         " \u250a\u2503\u2503\u2702\u250a\u250a")

    def test_who_swallows_nothing_ends_no_block_early(self):
        """Behind a `with` only a manager that may swallow holds on."""
        text = ("import contextlib\n\n\ndef f(p):\n"
                "    with %s as q:\n        r = p.g(q)\n"
                "        p.h()\n        p.i()\n    p.j(r)\n")
        for manager, last in (("open(p)", "\u250a"),
                              ("open(p), contextlib.suppress(KeyError)",
                               "\u254f"),
                              ("contextlib.suppress(KeyError)", "\u254f"),
                              ("contextlib.closing(p)", "\u250a"),
                              ("p.guard()", "\u254f")):
            marks = self.marks(text % manager, "q", 5)
            self.assertEqual(marks[-1], last, (manager, marks))


if __name__ == "__main__":
    main()
