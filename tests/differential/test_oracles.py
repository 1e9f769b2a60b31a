"""The oracles themselves: they must accept what is right and catch the rest.

    python3 test_oracles.py [--programs N]

No binary is needed.  Runs on 3.12 and later (on 3.11 without the bytecode
order test).
"""
import os
import random
import sys
import tempfile
import unittest
import warnings

import behaviour
import events
import events_bytecode
import files
import insert
import pairing
import progen
import recall
import soundness
import tracked

PROGRAMS = 60
MINOR = sys.version_info[1]

RIGHT = [
    ("def f(a):\n    x = a()\n    y = x + 1\n", "    del x\n",
     "    return y\n"),
    ("def f(a):\n    for x in a:\n        a.b(x)\n", "        del x\n",
     "    return 1\n"),
    ("def f(a):\n    try:\n        a()\n    except E as e:\n        g(e)\n",
     "        del a\n", "        g()\n"),
    ("def f(a):\n    b = [a for a in a if a]\n", "    del a\n",
     "    return b\n"),
    ("def f(a):\n    with a as b:\n        g(b)\n", "        del b\n", ""),
    ("class C:\n    def f(cls, self):\n        g(cls)\n", "        del cls\n",
     "        super(C, self).f()\n        super(C)\n"),
    ("def f(a):\n    for k in a:\n        g(k)\n", "        del k\n",
     "    return [g(k for _ in a) for k in a]\n"),
    ("def f(a, b):\n    x = any(all(a for _ in y) for y in b)\n",
     "    del a\n", "    return g(x)\n"),
    ("from __future__ import division\nfrom __future__ import annotations\n"
     "def f(a):\n    g(a)\n", "    del a\n", "    g()\n"),
]
SCRIPT_RIGHT = [
    ("x = g()\n", "del x\n", "g()\n"),
    ("x = g()\nclass C:\n    y = x\n", "del x\n", "g(C)\n"),
    ("x = g()\ny = [x for x in x]\n", "del x\n", "g(y)\n"),
    ("for x in g():\n    g(x)\n", "    del x\n", "def f(x):\n    x\n"),
]
SCRIPT_WRONG = [
    ("x = g()\n", "del x\n", "g(x)\n"),
    ("x = g()\ndef f():\n    return x\n", "del x\n", "f()\n"),
    ("x = g()\n", "del x\n", "def f():\n    global x\n    x = 1\n"),
    ("x = g()\n", "del x\n", "class C:\n    y = x\n"),
    ("x = g()\n", "del x\n", "y = [x for _ in g()]\n"),
    ("x = g()\ny = (x for _ in g())\n", "del x\n", "list(y)\n"),
    ("if g():\n    x = g()\n", "del x\n", "g()\n"),
    ("for y in g():\n    max(y)\n", "    del max\n", ""),
    ("y = [x for x in g()]\n", "del x\n", "g()\n"),
    ("class C:\n    x = 1\n", "    del x\n", "    y = 2\n"),
]
WRONG = [
    ("def f(a):\n    if a:\n        x = 1\n", "    del x\n", "    a()\n"),
    ("def f(a):\n    for i in range(2):\n        a()\n", "        del a\n",
     ""),
    ("def f(a):\n    x = a\n    try:\n        g(x)\n", "        del x\n",
     "        g()\n    except E:\n        print(x)\n"),
    ("def f(a):\n    x = a\n    try:\n        g()\n", "        del x\n",
     "        g()\n    finally:\n        g(x)\n"),
    ("def f(a):\n    g = lambda: a\n", "    del a\n", "    return g()\n"),
    ("def f(a):\n    g = (a for _ in b)\n", "    del a\n", "    return g\n"),
    ("class C:\n    def f(self):\n        g()\n", "        del self\n",
     "        super().f()\n"),
    ("class C:\n    def f(self):\n        g()\n", "        del self\n",
     "        g(super())\n"),
    ("def f(a, b):\n    x = list((a for _ in y) for y in b)\n",
     "    del a\n", "    return g(x)\n"),
    ("def f(a):\n    class C:\n        def m(): return a\n",
     "    del a\n", "    return C\n"),
    ("class C:\n    x = 1\n", "    del x\n", "    y = 2\n"),
    ("x = 1\n", "del x\n", "y = 2\n"),
    ("def f():\n    global x\n    x = 1\n", "    del x\n", "    g()\n"),
    ("def f(a):\n    del a\n", "    del a\n", "    g()\n"),
    ("def f(a):\n    b = [a for a in a if a]\n", "    del a\n",
     "    return b, a\n"),
    ("def f(a):\n    x = a()\n    assert x.y and (z := x)\n", "    del z\n",
     "    g()\n"),
    ("def f(a):\n    g(a)\n", "    del a\n",
     "    class C:\n        b = a\n    return C\n"),
]
NOT_ONLY_DELS = [
    ("x = 1\n", "x = 2\n"),
    ("x = 1\ny = x\n", "x = 1\n"),
    ("def f(x):\n    pass\n", "def f(x):\n    pass\n    del x; del y\n"),
    ("def f(x):\n    pass\n", "def f(x):\n    pass\n    del x.y\n"),
    ("def f(x):\n    '''\n    a\n    '''\n",
     "def f(x):\n    '''\n    a\n    del x\n    '''\n"),
    ("def f(x):\r\n    g()\r\n", "def f(x):\r\n    g()\r\n    del x\n"),
    ("def f(x):\n    pass\n", "def f(x):\n    pass\n    del x  # gone\n"),
    ("def f(x):\n    pass\n", "def f(x):\n  \n    pass\n"),
]


def violations_of(old, new, script=False):
    report = soundness.Report()
    try:
        soundness.FileCheck("case.py", old.encode(), new.encode(), report,
                            script)
    except (pairing.Mismatch, SyntaxError) as error:
        return [("not only dels", str(error))]
    return report.violations


class Soundness(unittest.TestCase):

    def test_right_dels_are_accepted(self):
        for before, line, after in RIGHT:
            with self.subTest(before + line):
                self.assertEqual(
                    violations_of(before + after, before + line + after), [])

    def test_wrong_dels_are_caught(self):
        for before, line, after in WRONG:
            with self.subTest(before + line):
                self.assertTrue(
                    violations_of(before + after, before + line + after))

    def test_names_of_scripts(self):
        for table, wrong in ((SCRIPT_RIGHT, False), (SCRIPT_WRONG, True)):
            for before, line, after in table:
                with self.subTest(before + line + after):
                    old, new = before + after, before + line + after
                    self.assertEqual(
                        bool(violations_of(old, new, script=True)), wrong)
                    self.assertTrue(violations_of(old, new))

    def test_other_changes_are_caught(self):
        for old, new in NOT_ONLY_DELS:
            with self.subTest(new):
                self.assertEqual(violations_of(old, new)[0][0],
                                 "not only dels")


class RandomPrograms(unittest.TestCase):

    def differs(self, old, new):
        codes = [compile(text, "program", "exec", dont_inherit=True)
                 for text in (old, new)]
        return any(behaviour.compare_runs(*codes, seed, self.count)
                   for seed in behaviour.ROUNDS)

    def setUp(self):
        self.count = behaviour.collections.Counter()

    def test_dels_that_change_behaviour_are_caught(self):
        rng = random.Random(1)
        wrong = 0
        for seed in range(PROGRAMS):
            old = progen.program(seed, MINOR).encode()
            new = insert.at_random(old, rng)
            if old != new and self.differs(old, new):
                wrong += 1
                self.assertTrue(violations_of(old.decode(), new.decode()),
                                "program %d" % seed)
        self.assertGreater(wrong, PROGRAMS // 4)

    def test_the_yardstick_is_sound_and_whole(self):
        for seed in range(PROGRAMS):
            old = progen.program(seed, MINOR).encode()
            new = insert.best(old)
            self.assertEqual(violations_of(old.decode(), new.decode()), [])
            self.assertFalse(self.differs(old, new), "program %d" % seed)
            count = recall.measure(old, new, "case.py").count
            self.assertEqual(count["pairs"], count["found early"])
        self.assertGreater(self.count["died earlier"], PROGRAMS)

    def test_programs_are_the_same_every_time(self):
        for seed in range(10):
            one = progen.program(seed, MINOR)
            self.assertEqual(one, progen.program(seed, MINOR))
            code = compile(one, "program", "exec", dont_inherit=True)
            runs = [tracked.run_quietly(code, 5) for _ in range(2)]
            self.assertEqual(runs[0].trace, runs[1].trace)
            self.assertEqual(runs[0].deaths, runs[1].deaths)

    def test_programs_suit_older_grammars(self):
        for seed in range(30):
            text = progen.program(seed, 8)
            self.assertNotIn("match ", text)
            self.assertNotIn("except*", text)


class Events(unittest.TestCase):

    @unittest.skipIf(MINOR < 12, "the lines of nodes are exact from 3.12 on")
    def test_order_is_that_of_bytecode(self):
        library = files.standard_library(sys.executable)
        claims = 0
        for folder in ("json", "email", "asyncio", "concurrent", "importlib"):
            for path in files.python_files([os.path.join(library, folder)]):
                made, _, errors = events_bytecode.check_file(path)
                claims += made
                self.assertEqual(errors, [], path)
        self.assertGreater(claims, 10000)

    def test_kinds_of_a_folded_comprehension(self):
        source = b"def f(x):\n    return [x for x in x]\n"
        units = events.units_of(source)
        self.assertEqual([unit.kind for unit in units],
                         ["module", "function", "comprehension"])
        self.assertEqual(units[1].kinds, {"x": "local"})
        self.assertEqual(units[2].kinds["x"], "local")


class Trees(unittest.TestCase):

    def test_what_else_changed_is_caught(self):
        with tempfile.TemporaryDirectory() as root:
            old, new = os.path.join(root, "old"), os.path.join(root, "new")
            for folder in (old, new):
                os.mkdir(folder)
                with open(os.path.join(folder, "a.txt"), "w") as stream:
                    stream.write(folder)
                with open(os.path.join(folder, "b.py"), "w") as stream:
                    stream.write("x = 1\n")
            os.chmod(os.path.join(old, "b.py"), 0o644)
            os.chmod(os.path.join(new, "b.py"), 0o600)
            os.symlink("b.py", os.path.join(new, "c.py"))
            kinds = {kind for kind, _ in
                     soundness.check_trees(old, new, 1).violations}
            self.assertEqual(kinds, {"not Python, yet changed",
                                     "mode changed", "entry changed"})


if __name__ == "__main__":
    if "--programs" in sys.argv:
        PLACE = sys.argv.index("--programs")
        PROGRAMS = int(sys.argv[PLACE + 1])
        del sys.argv[PLACE:PLACE + 2]
    warnings.simplefilter("ignore")
    sys.unraisablehook = lambda unraisable: None
    unittest.main()
