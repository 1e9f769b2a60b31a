"""What broke other tools that rewrite Python, each as a case of its own.

README.md lists where each of the breakages is tested; those that need
nothing but a text are here, by their number in that list.
"""
import ast
import io
import pathlib
import re
import tokenize
import unittest

from support import Case, NOTHING, SAFE, main

ALL = ["--min-gain", "none", "--unsafe-fixes"]
HERE = pathlib.Path(__file__).parent


def body(*lines):
    """A function that loads, uses and goes on, with `lines` in the middle."""
    return "".join(f"{line}\n" for line in (
        "def f():", "    raw = load()", *lines, "    while more():",
        "        other()", "    return 1"))


class Breakage(Case):
    def fix(self, text, name="a.py"):
        """The new bytes; old bytes must be a subsequence of whole lines."""
        data = text if isinstance(text, bytes) else text.encode()
        self.write(name, data)
        done = self.earlydel("fix", *ALL, "-q", name)
        self.assertIn(done.code, (0, 1), done.err)
        first = (self.folder / name).read_bytes()
        for _ in range(4):  # 12, 13, 18: the first run was the last
            self.earlydel("fix", *ALL, "-q", name)
            self.assertEqual((self.folder / name).read_bytes(), first)
        left = iter(first.splitlines(keepends=True))
        for line in data.splitlines(keepends=True):
            self.assertTrue(any(line.rstrip(b"\r\n") == new.rstrip(b"\r\n")
                                for new in left), line)
        return first

    def dels(self, text):
        return re.findall(rb"^\s*del (.*?)\r?$", self.fix(text), re.M)

    def check_dels(self, text, *expected):
        self.assertEqual(self.dels(text),
                         [name.encode() for name in expected], text)
        ast.parse((self.folder / "a.py").read_bytes())

    def test_03_encodings(self):
        for encoding, word in (("latin-1", "\u00e9"), ("cp1252", "\u20ac"),
                               ("euc-jp", "\u6f22"), ("koi8-r", "\u043a"),
                               ("utf-8-sig", "\u00e9")):
            for head in ("# coding: {}\n", "#!/x\n# coding: {}\n"):
                text = head.format(encoding) + f"T = '{word}'\n" + SAFE
                new = self.fix(text.encode(encoding))
                self.assertEqual(
                    new.decode(encoding), text.replace(
                        "    log(n)\n", "    del rows\n    log(n)\n", 1))
        wrong = f"# coding: ascii\nT = '\u00e9'\n{SAFE}".encode()
        self.assertEqual(self.fix(wrong), wrong)

    def test_04_line_ends(self):
        crlf = SAFE.replace("\n", "\r\n").encode()
        self.assertIn(b"\r\n    del rows\r\n", self.fix(crlf))
        lines = SAFE.encode().splitlines(keepends=True)
        lines[SAFE.count("\n", 0, SAFE.index("    log"))  - 1] = \
            b"    n = len(rows)\r\n"
        self.assertIn(b"len(rows)\r\n    del rows\r\n    log",
                      self.fix(b"".join(lines)))
        bare = SAFE.replace("\n", "\r").encode()
        self.assertEqual(self.fix(bare), bare)

    def check_kept(self, text, name):
        for names in self.dels(text):
            self.assertNotIn(name.encode(), names.split(b", "), text)

    def test_05_nonlocal_and_global(self):
        self.check_kept("def f():\n    x = [1]\n    def g():\n"
                        "        nonlocal x\n        x = 2\n    g()\n"
                        "    h()\n    h()\n", "x")
        self.check_kept("def f():\n    global x\n    x = [1]\n    g(x)\n"
                        "    h()\n    h()\n", "x")

    def test_06_read_by_name(self):
        for reader in ("locals()", "vars()", "eval(a)", "exec(a)", "dir()",
                       "'%(raw)s' % locals()", "f'{locals()}'",
                       "eval('raw')", "spelled(a)"):
            self.check_kept(
                "spelled = eval\n\n\ndef f():\n    raw = load()\n"
                f"    use(raw)\n    go()\n    go()\n    return {reader}\n",
                "raw")

    def test_07_used_in_a_nested_scope(self):
        nested = ("g = lambda: raw", "g = [lambda: raw]",
                  "g = lambda x=1: (raw for _ in a)", "g = (raw for _ in a)",
                  "g = [lambda: raw for _ in a]", "g = lambda x=(lambda: raw): x",
                  "def g(): return raw", "def g():\n        yield raw",
                  "async def g():\n        use(raw)",
                  "class g:\n        def f(self): return raw",
                  "class g:\n        f = property(lambda self: raw)",
                  "def g():\n        def h(): return raw\n        return h",
                  "def g(x: 'raw' = lambda: raw): pass")
        for use in nested:  # with a plain use as the last, or none
            self.check_kept(body(f"    {use}", "    keep(g)"), "raw")
            self.check_kept(body(f"    {use}", "    use(raw)", "    keep(g)"),
                            "raw")
            self.check_kept(body("    use(raw)", f"    {use}", "    keep(g)"),
                            "raw")
        # what has run when the statement ends is a use like any other
        for use in ("g = [raw for _ in a]", "g = {raw: 1 for _ in a}",
                    "g = lambda x=len(raw): x", "def g(x=len(raw)): pass",
                    "class g:\n        x = len(raw)"):
            self.check_dels(body("    use(raw)", f"    {use}",
                                 "    use(g, raw)").replace("    return 1",
                                                           "    return g"),
                            "raw")

    def test_08_handler_names(self):
        self.check_dels("def f():\n    try:\n        g()\n"
                        "    except E as e:\n        use(e)\n        h()\n"
                        "        h()\n    h()\n")

    def test_09_semicolons_and_backslashes(self):
        self.check_dels(body("    use(raw); go()"), "raw")
        self.check_dels(body("    use(raw);"), "raw")
        self.check_dels(body("    use(raw, \\", "        1)"), "raw")
        for line in ("    if a: use(raw)", "    if a: use(raw); go()",
                     "    while a: a = use(raw)"):
            text = body(line)
            self.fix(text)
            ast.parse(self.read("a.py"))
        text = body("    use(raw)").rstrip("\n")
        new = self.fix(text)
        self.assertFalse(new.endswith(b"\n"))

    def test_10_form_feed(self):
        self.check_dels("\f" + body("    use(raw)"), "raw")
        for line in ("\f    use(raw)", "    use(\fraw)\f", "    use(raw)\n\f",
                     "    use(raw)\n\f# more\n  \f# and more",
                     "    use(raw)\f# more", "    use(raw)\f;\fuse(1)\f"):
            self.check_dels(body(line), "raw")
        # behind it columns count anew, and so does what is put there
        for line in ("  \f    use(raw)", "\t \f    use(raw)", "\f\f    use(raw)"):
            text = body(line)
            self.assertEqual(self.fix(text).decode(),
                             body(line, "    del raw"))
            ast.parse(self.read("a.py"))
        text = ("def f():\n    raw = load()\n    if a():\n  \f        go()\n"
                "        go()\n    else:\n        use(raw)\n        go()\n")
        self.assertEqual(self.fix(text).decode(), text.replace(
            "if a():\n", "if a():\n        del raw\n").replace(
            "(raw)\n", "(raw)\n        del raw\n"))
        text = "class A:\n \f  def f(self):\n  \f    raw = load()\n" \
            "    use(raw)\n    while more():\n\f         other()\n"
        self.check_dels(text, "raw")
        self.check_dels("\f# coding: latin-1\n".encode()
                        + body("    use(raw, '\xe9')").encode("latin-1"), "raw")
        # what stands in no block's column is no Python
        for line in ("  \f  use(raw)", "    \f  use(raw)"):
            with self.assertRaises(IndentationError):
                ast.parse(body(line))
            self.assertEqual(self.fix(body(line)), body(line).encode())

    def test_11_two_dels_at_one_place(self):
        self.check_dels("def f(p, q):\n    a = [1]\n    b = [2]\n"
                        "    use(a, b)\n    g()\n    g()\n", "a, b")
        text = ("def f(p):\n    a = [1]\n    if p:\n        b = [2]\n"
                "        use(a, b)\n    g()\n    g()\n")
        self.dels(text)
        ast.parse(self.read("a.py"))

    def test_12_broken_text_is_left(self):
        for text in ("def f(:\n", "def f():\nx = 1\n", "print 'a'\n"):
            self.assertEqual(self.fix(text), text.encode())

    def test_15_comments_around_the_place(self):
        for lines in (["    use(raw)  # why"], ["    use(raw)", "    # why"],
                      ["    use(raw)", "", "    # why", ""],
                      ["    use(raw)", "# why", "        # deeper"],
                      ["    use(raw)", "    # fmt: on"]):
            self.check_dels(body(*lines), "raw")

    def test_16_comments_that_look_like_code(self):
        for comment in ("# (", "# ]", "# '''", '# """', "# del raw",
                        "# \\", "# x = {"):
            self.check_dels(body(f"    use(raw)  {comment}",
                                 f"    {comment}"), "raw")

    def test_17_no_token_is_lost(self):
        text = body("    use(raw)  # keep (this", "    y = (1,", "",
                    "         2)  # and this")

        def tokens(data):
            return [t.string for t in
                    tokenize.tokenize(io.BytesIO(data).readline)
                    if t.type in (tokenize.NAME, tokenize.OP, tokenize.NUMBER,
                                  tokenize.COMMENT, tokenize.STRING)]
        new = [line for line in self.fix(text).splitlines(keepends=True)
               if not line.strip().startswith(b"del ")]
        self.assertEqual(tokens(b"".join(new)), tokens(text.encode()))

    def test_24_compiled_functions(self):
        for head, decorator in (
                ("from numba import njit", "@njit"),
                ("import numba", "@numba.jit(nopython=True)"),
                ("import numba as nb", "@nb.njit"),
                ("from numba import njit as fast", "@fast"),
                ("import torch", "@torch.jit.script")):
            self.check_dels(f"{head}\n{decorator}\n" + body("    use(raw)"))

    def test_25_raw_addresses(self):
        for use in ("c.call(raw.ctypes.data)", "c.call(id(raw))",
                    "c.call(ctypes.addressof(raw))"):
            self.write("a.py", "import ctypes\nimport numpy\n" + body(
                f"    {use}").replace("load()", "numpy.zeros(9)"))
            self.earlydel("fix", "--min-gain", "none", "-q", "a.py")
            self.assertNotIn("del raw", self.read("a.py"), use)

    def test_26_order_of_finalizers(self):
        text = ("class R:\n    def __del__(self):\n        print('gone')\n\n\n"
                "def f():\n    r = R()\n    r.use()\n    print('work')\n"
                "    print('done')\n")
        self.check_dels(text)

    def test_29_notebooks_are_refused(self):
        self.write("a.ipynb", '{"cells": []}')
        done = self.earlydel("check", "a.ipynb")
        self.assertIn("notebook", done.err)
        self.assertEqual(self.read("a.ipynb"), '{"cells": []}')

    def test_30_there_is_no_cache(self):
        self.write("a.py", NOTHING)
        self.environment["XDG_CACHE_HOME"] = str(self.folder / "cache")
        before = sorted(self.folder.rglob("*"))
        self.assertEqual(self.earlydel("check", "a.py").code, 0)
        self.assertEqual(sorted(self.folder.rglob("*")), before)

    def test_32_del_is_the_default_style(self):
        self.check_dels(body("    use(raw)"), "raw")
        self.assertNotIn("= None", self.read("a.py"))


class Table(unittest.TestCase):
    def test_every_row_names_a_test_that_exists(self):
        rows = re.findall(r"^\| (\d+) \|.*\| ([^|]+) \|$",
                          (HERE / "README.md").read_text(), re.M)
        self.assertEqual([int(number) for number, _ in rows],
                         list(range(1, 33)))
        for number, places in rows:
            for path, name in re.findall(r"`([\w./]+\.\w+)(?:: (\w+))?`",
                                         places):
                text = (HERE.parents[1] / path).read_text()
                self.assertIn(name, text, number)
            self.assertIn("`", places, number)


if __name__ == "__main__":
    main()
