"""What one file knows of another."""
import json
import os

from support import Case, main

HOLDER = """\
import weakref


def track(thing):
    return weakref.ref(thing)
"""

USER = """\
from {module} import track


def look():
    thing = make()
    watcher = track(thing)
    work()
    return watcher()
"""


SCRIPT = """\
rows = [1, 2]
print(len(rows))
print(1)

if __name__ == "__main__":
    mine = [3]
    print(mine)
    print(2)
"""


class Scripts(Case):
    """Names of module scope, where other files look at the module or not."""

    def deleted(self, *words):
        done = self.earlydel("check", "--min-gain", "none", "--module-scope",
                             "scripts", "--output-format", "json", *words, ".")
        self.assertIn(done.code, (0, 1), done.err)
        return {(f["variable"], f["code"], f["level"])
                for f in json.loads(done.out)}

    MINE = ("mine", "EDL204", "safe")
    ROWS = ("rows", "EDL204", "unsafe")

    def test_nobody_imports_it(self):
        self.write("jobs/job.py", SCRIPT)
        self.write("other.py", "import json\n")
        self.assertEqual(self.deleted(), {self.MINE, self.ROWS})

    def test_it_is_imported(self):
        for line in ("import job", "import jobs.job as j", "from job import *",
                     "from jobs import job", "def f():\n    from . import job",
                     "import importlib\nimportlib.import_module('jobs.job')",
                     "import importlib, sys\n"
                     "importlib.import_module(sys.argv[1])",
                     "import runpy, sys\n\n\ndef f(p):\n"
                     "    return runpy.run_path(p)"):
            self.write("jobs/job.py", SCRIPT)
            self.write("other.py", line + "\n")
            self.assertEqual(self.deleted(), {self.MINE}, line)

    def test_somebody_looks_into_main(self):
        self.write("job.py", SCRIPT)
        self.write("other.py", "import __main__\n")
        self.assertEqual(self.deleted(), set())

    def test_off_and_by_configuration(self):
        self.write("job.py", SCRIPT)
        done = self.earlydel("check", "--min-gain", "none", ".")
        self.assertEqual((done.code, done.out), (0, ""))
        self.write("earlydel.toml", 'module-scope = "scripts"\n')
        done = self.earlydel("fix", "--min-gain", "none", "--unsafe-fixes", ".")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("print(len(rows))\ndel rows\n", self.read("job.py"))
        self.assertIn("    print(mine)\n    del mine\n", self.read("job.py"))
        done = self.earlydel("check", "--min-gain", "none", ".")
        self.assertEqual((done.code, done.out), (0, ""))


class Project(Case):
    def deleted(self, *words):
        done = self.earlydel("check", "--min-gain", "none",
                             "--output-format", "json", *words, ".")
        self.assertIn(done.code, (0, 1), done.err)
        return {f["variable"] for f in json.loads(done.out)}

    def test_wrapper_in_another_file(self):
        self.write("holder.py", HOLDER)
        self.write("user.py", USER.format(module="holder"))
        self.assertNotIn("thing", self.deleted())

    def test_in_packages(self):
        for name in ("pkg/__init__.py", "pkg/low/__init__.py"):
            self.write(name, "")
        self.write("pkg/low/holder.py", HOLDER)
        self.write("pkg/user.py", USER.format(module="pkg.low.holder"))
        self.write("pkg/low/near.py", USER.format(module=".holder"))
        self.assertNotIn("thing", self.deleted())

    def test_taken_on_by_a_package(self):
        self.write("pkg/__init__.py", "from .low import track\n")
        self.write("pkg/low/__init__.py", "from .holder import *\n"
                   "from .holder import track\n")
        self.write("pkg/low/holder.py", HOLDER)
        self.write("user.py", USER.format(module="pkg"))
        self.assertNotIn("thing", self.deleted())

    def test_from_within_the_package(self):
        for name in ("pkg/__init__.py", "pkg/low/__init__.py"):
            self.write(name, "")
        self.write("pkg/low/holder.py", HOLDER)
        self.write("pkg/low/near.py", USER.format(module="pkg.low.holder"))
        self.folder = self.folder / "pkg" / "low"
        self.assertNotIn("thing", self.deleted())

    def test_under_a_source_folder(self):
        self.write("src/pkg/__init__.py", "")
        self.write("src/pkg/holder.py", HOLDER)
        self.write("src/pkg/user.py", USER.format(module="pkg.holder"))
        self.assertNotIn("thing", self.deleted())

    def test_a_module_of_the_catalogue_in_the_tree(self):
        """What it takes from elsewhere is still known by its name."""
        self.write("io.py", "from _io import BufferedWriter\n")
        self.write("user.py", "import io\n\n\ndef write(raw):\n"
                   "    thing = io.BufferedWriter(raw)\n"
                   "    fill(thing)\n    return raw.getvalue()\n")
        self.assertNotIn("thing", self.deleted())

    def test_a_variable_of_the_catalogue_in_the_tree(self):
        """A row says more than the value that the tree gives the name."""
        self.write("ctypes/__init__.py",
                   "def CFUNCTYPE(restype):\n    class CFunctionType:\n"
                   "        pass\n    return CFunctionType\n\n\n"
                   "memmove = CFUNCTYPE(int)(0)\n")
        self.write("user.py", "from ctypes import create_string_buffer, "
                   "memmove, string_at\n\n\ndef copy(raw):\n"
                   "    thing = create_string_buffer(9)\n"
                   "    at = memmove(thing, raw, 9)\n"
                   "    fill()\n    return string_at(at)\n")
        self.assertNotIn("thing", self.deleted())

    def test_alone(self):
        self.write("holder.py", HOLDER)
        self.write("user.py", USER.format(module="holder"))
        self.assertIn("thing", self.deleted("--no-project"))

    def test_same_for_any_number_of_workers(self):
        for i in range(12):
            self.write(f"h{i}.py", HOLDER)
            self.write(f"u{i}.py", USER.format(module=f"h{(i + 5) % 12}"))
        outs = {self.earlydel("check", "--min-gain", "none", "--held", "-j",
                              n, ".").raw for n in (1, 2, 5)}
        self.assertEqual(len(outs), 1)


LARGE = """\
import numpy as np
{imports}

def render(n):
    thing = np.zeros((600, 600, 600))
    total = {call}(thing)
    for step in range(n):
        work(step, total)
    for step in range(n):
        work(step, np.ones((600, 600, 600)))
    return total
"""

TESTS = """\
import {runner}
import weakref


def track(thing):
    return weakref.ref(thing)


def test_work():
    raw = open("x", "rb").read()
    size = len(raw)
    for step in range(size):
        work(step, size)
"""


SHOWN = """\
import sys


class Shown:
    def __repr__(self):
        return str(sorted(sys._getframe(1).f_locals))


SHOWN = Shown()
"""

SHOWING = """\
from shown import SHOWN, Shown


def look():
    rows = [1]
    n = len(rows)
    print({shown})
    return n
"""


class Frames(Case):
    """A method of another file's class reads whoever makes Python call it."""

    def test_what_makes_a_text_of_it(self):
        self.write("shown.py", SHOWN)
        for shown in ("SHOWN", "repr(SHOWN)", "str(Shown())", "f'{SHOWN!r}'",
                      "'%r' % SHOWN", "'%r %s' % (SHOWN, n)"):
            self.write("user.py", SHOWING.format(shown=shown))
            self.earlydel("fix", "--min-gain", "none", "--unsafe-fixes", ".")
            self.assertNotIn("del rows", self.read("user.py"), shown)

    def test_what_does_not(self):
        self.write("shown.py", SHOWN)
        for shown in ("n", "Shown", "type(n)"):
            self.write("user.py", SHOWING.format(shown=shown))
            self.earlydel("fix", "--min-gain", "none", "--unsafe-fixes", ".")
            self.assertIn("del rows", self.read("user.py"), shown)


SUSPENDED = """\
def numbers(path):
    rows = path.split(",")
    total = len(rows)
    yield total
    yield total + 1


async def count(path):
    rows = path.split(",")
    total = len(rows)
    await other()
    return total
"""


class Suspended(Case):
    """A generator of another file, whose frame is read while it waits."""

    def fixed(self, *lines):
        self.write("made.py", SUSPENDED)
        self.write("user.py", "".join(f"{line}\n" for line in lines))
        self.earlydel("fix", "--min-gain", "none", "--unsafe-fixes", ".")
        return self.read("made.py").count("del rows")

    def test_of_another_file(self):
        for read in ("it.gi_frame.f_locals", "inspect.getgeneratorlocals(it)"):
            self.assertEqual(self.fixed(
                "import inspect", "from made import numbers as n",
                "it = n('1,2')", "next(it)", f"print({read})"), 1, read)
        self.assertEqual(self.fixed(
            "import made", "it = made.count('1,2')", "it.send(None)",
            "print(it.cr_frame.f_locals)"), 1)

    def test_by_a_third_file(self):
        use = ("import made, third", "it = made.numbers('1,2')", "next(it)",
               "print(third.look(it))")
        self.write("third.py", "def look(it):\n"
                   "    return it.gi_frame.f_locals\n")
        self.assertEqual(self.fixed(*use), 1)
        self.write("third.py", "def look(it):\n"
                   "    return it.gi_frame.f_lineno\n")
        self.assertEqual(self.fixed(*use), 2)

    def test_by_a_private_function(self):
        look = ("import made", "def _look():", "    it = made.numbers('1,2')",
                "    next(it)", "    return it.gi_frame.f_locals")
        self.assertEqual(self.fixed(*look), 2)
        for use in ("from user import _look\n",
                    "def f():\n    from user import _look\n    return _look\n",
                    "import user\nregister(user._look)\n"):
            self.write("third.py", use)
            self.assertEqual(self.fixed(*look), 1, use)
        self.write("third.py", "import user\n")
        self.assertEqual(self.fixed(*look, "print(_look())"), 1)
        self.assertEqual(self.fixed(*look, "print(globals()['_look']())"), 1)

    def test_that_is_only_run(self):
        self.assertEqual(self.fixed(
            "import made", "print(list(made.numbers('1,2')))"), 2)
        self.assertEqual(self.fixed(
            "import made", "it = made.numbers('1,2')",
            "print(it.gi_frame.f_lineno)"), 2)


class Raised(Case):
    """A frame that is given to an exception of another file."""

    def fixed(self, told, handler):
        self.write("fail.py", "class Failed(Exception):\n"
                   "    def __init__(self, frame):\n"
                   f"        self.frame = {told}\n")
        self.write("tell.py", "def tell(error):\n"
                   "    print(error.frame.f_locals)\n"
                   "def note(error):\n    print(error)\n")
        self.write("user.py", "import sys\n"
                   "from fail import Failed\nfrom tell import note, tell\n\n\n"
                   "def f(path):\n    rows = path.split()\n"
                   "    print(len(rows))\n    try:\n"
                   "        raise Failed(sys._getframe())\n"
                   f"    except ValueError as error:\n        {handler}\n")
        self.earlydel("fix", "--min-gain", "none", "--unsafe-fixes", ".")
        return self.read("user.py").count("del rows")

    def test_that_is_kept(self):
        self.assertEqual(self.fixed("frame", "note(error)"), 1)

    def test_that_is_told_of(self):
        self.assertEqual(self.fixed("frame", "tell(error)"), 0)
        self.assertEqual(self.fixed("frame.f_locals", "note(error)"), 0)
        self.assertEqual(self.fixed("dict(vars(frame))", "note(error)"), 0)


JOB = """\
import gzip


def load(path):
    with open(path, "rb") as file:
        blob = file.read()
    text = gzip.decompress(blob).decode()
    lines = text.splitlines()
    counts = {}
    for line in lines:
        counts[line] = counts.get(line, 0) + 1
        audit(line)
    return counts
"""


class Libraries(Case):
    """Whose data a package reads that is there for others nobody knows."""

    def found(self, start):
        self.write("pkg/job.py", JOB)
        self.write("pkg/__init__.py", start)
        return "`text`" in self.earlydel("check", ".").out

    def test_a_program_may_say_its_version(self):
        for start in ("", '"""Doc."""\n', '__version__ = "1"\n',
                      '__version__: str = "1"\n__author__ = "x"\n'):
            self.assertTrue(self.found(start), start)

    def test_a_library_offers_something(self):
        for start in ("from .job import load\n", '__all__ = ["job"]\n',
                      '__version__ = "1"\nlimit = 2\n',
                      "def help():\n    pass\n"):
            self.assertFalse(self.found(start), start)


class FilesOfTests(Case):
    """Nothing in them gains enough by default: they are parsed only."""

    def look(self, *words):
        done = self.earlydel("check", *words, ".")
        self.assertIn(done.code, (0, 1), done.err)
        return done

    def passed_over(self, *words):
        return "of tests w" in self.look(*words).err

    def test_they_are_counted(self):
        self.write("test_a.py", TESTS.format(runner="unittest"))
        self.write("test_b.py", TESTS.format(runner="pytest, os"))
        self.write("test_c.py", "from unittest.mock import patch\n")
        self.write("job.py", LARGE.format(imports="import work", call="len"))
        done = self.look()
        self.assertIn("3 files of tests were only checked for syntax", done.err)
        self.assertIn("in 1 of 4 files", done.err)
        lines = self.look("--output-format", "json-lines").out.splitlines()
        self.assertEqual(json.loads(lines[-1])["summary"]["tests"], 3)

    def test_a_lower_gain_reads_them(self):
        self.write("test_a.py", TESTS.format(runner="unittest"))
        self.assertTrue(self.passed_over())
        for gain in ("small", "none"):
            self.assertFalse(self.passed_over("--min-gain", gain))
        self.assertIn("raw", self.look("--min-gain", "none").out)

    def test_what_is_no_file_of_tests(self):
        for imports in ("import os.unittest", "from . import unittest",
                        "import x as pytest", 'text = """\nimport pytest\n"""',
                        "# import pytest", "try:\n    import pytest\n"
                        "except ImportError:\n    pass"):
            self.write("a.py", LARGE.format(imports=imports, call="len"))
            self.assertFalse(self.passed_over(), imports)

    def test_what_lies_among_them_is_small(self):
        text = LARGE.format(imports="import work", call="len")
        for path in ("tests/helpers.py", "tools/test_it.py", "test/a/b.py"):
            self.write(path, text)
            self.assertEqual(self.look(path).code, 0, path)
        for path in ("testing/helpers.py", "tools/tested.py"):
            self.write(path, text)
            self.assertEqual(self.look(path).code, 1, path)

    def test_wrong_syntax_is_still_told(self):
        self.write("test_a.py", TESTS.format(runner="pytest") + "def f(:\n")
        done = self.earlydel("check", "--strict", ".")
        self.assertEqual(done.code, 2)
        self.write("test_a.py", TESTS.format(runner="pytest") + "x = 1\u200b\n")
        self.assertEqual(self.earlydel("check", "--strict", ".").code, 2)

    def test_comments_are_heard(self):
        self.write("test_a.py", TESTS.format(runner="pytest").replace(
            'raw = open', 'raw = open  # earlydel: ignore'))
        self.assertFalse(self.passed_over())
        self.assertIn("EDL906", self.look().out)

    def test_scripts_are_read_by_tests(self):
        self.write("test_a.py", TESTS.format(runner="pytest"))
        self.assertFalse(self.passed_over("--module-scope", "scripts"))

    def is_proposed(self, path="."):
        done = self.earlydel("check", "--output-format", "json", path)
        return "thing" in {f["variable"] for f in json.loads(done.out)}

    def test_what_others_import_is_known(self):
        """A helper of tests that the program uses, from file to file."""
        self.write("pkg/__init__.py", "")
        self.write("pkg/testing/__init__.py",
                   "import pytest\nfrom .low import track\n")
        self.write("pkg/testing/low.py", TESTS.format(runner="unittest"))
        self.write("pkg/testing/test_low.py", TESTS.format(runner="unittest"))
        self.write("job.py", LARGE.format(
            imports="from pkg.testing import track", call="track"))
        self.assertFalse(self.is_proposed())
        self.assertIn("1 file of tests was", self.look().err)
        self.write("job.py", LARGE.format(
            imports="import pkg.testing.low as low", call="low.track"))
        self.assertFalse(self.is_proposed())
        self.write("job.py", LARGE.format(imports="import work", call="len"))
        self.assertTrue(self.is_proposed())
        self.assertIn("3 files of tests were", self.look().err)

    def test_what_only_seems_to_be_one(self):
        """A line of a text looks like an import: a first guess from the text
        is not the last word, for the file and for those that use it."""
        self.write("pkg/__init__.py", "")
        self.write("pkg/low.py", TESTS.format(runner="unittest").replace(
            "import unittest\n", 'TEXT = "\\\nimport unittest\\n"\n'))
        self.write("pkg/high.py", "from .low import track\n"
                   "TEXT = '\\\nimport pytest.x'\n")
        self.write("test_a.py", TESTS.format(runner="pytest"))
        self.write("job.py", LARGE.format(
            imports="from pkg.high import track", call="track"))
        self.assertFalse(self.is_proposed())
        self.assertIn("1 file of tests was", self.look().err)
        self.write("job.py", LARGE.format(
            imports="TEXT = '\\\nimport nose.x'", call="len"))
        self.assertTrue(self.is_proposed())
        self.write("job.py", LARGE.format(
            imports="TEXT = '\\\nimport nose.x'\nfrom pkg.high import track",
            call="track"))
        self.assertFalse(self.is_proposed())

    def test_one_file_that_imports_them(self):
        self.write("helper.py", TESTS.format(runner="unittest"))
        self.write("job.py", LARGE.format(
            imports="from helper import track", call="track"))
        self.assertFalse(self.is_proposed("job.py"))
        self.write("helper.py", "import unittest\n")
        self.assertTrue(self.is_proposed("job.py"))

    def test_pictures_and_explanations_show_them(self):
        self.write("test_a.py", TESTS.format(runner="unittest"))
        self.assertIn("raw", self.earlydel("explain", "test_a.py:10:raw").out)
        self.earlydel("report", "--min-gain", "none", "-o", "out.html",
                      "test_a.py")
        self.assertIn("test_work", self.read("out.html"))


class OneFile(Case):
    """A file that is named is judged as in a run over its tree."""

    def held(self, *words, **options):
        done = self.earlydel("check", "--min-gain", "none", "--held",
                             "--output-format", "json", *words, **options)
        self.assertIn(done.code, (0, 1), done.err)
        return {f["level"] for f in json.loads(done.out)
                if f["variable"] == "thing"} == {"held"}

    def test_beside_it_and_above_its_package(self):
        for name in ("pkg/__init__.py", "pkg/low/__init__.py"):
            self.write(name, "")
        self.write("holder.py", HOLDER)
        self.write("pkg/holder.py", HOLDER)
        self.write("pkg/low/holder.py", HOLDER)
        self.write("user.py", USER.format(module="holder"))
        for i, module in enumerate(("holder", "pkg.holder", ".holder",
                                    "..holder", "pkg.low.holder")):
            self.write(f"pkg/low/user{i}.py", USER.format(module=module))
            self.assertTrue(self.held(f"pkg/low/user{i}.py"), module)
        self.assertTrue(self.held("user.py"))
        self.assertTrue(self.held("pkg/low"))
        self.assertFalse(self.held("--no-project", "user.py"))

    def test_through_several_files(self):
        self.write("low.py", HOLDER)
        self.write("middle.py", "from low import track\n")
        self.write("face/__init__.py", "from middle import *\n"
                   "from middle import track\n")
        self.write("user.py", USER.format(module="face"))
        self.assertTrue(self.held("user.py"))

    def test_up_to_the_top_of_the_project(self):
        self.write("pyproject.toml", "[project]\nname = 'x'\n")
        self.write("top.py", HOLDER)
        self.write("src/pkg/__init__.py", "")
        self.write("src/pkg/holder.py", HOLDER)
        for module, known in (("pkg.holder", True), ("top", True),
                              ("pkg.absent", False)):
            self.write("tests/deep/user.py", USER.format(module=module))
            self.assertEqual(self.held("tests/deep/user.py"), known, module)
        self.write("inner/pyproject.toml", "")
        self.write("inner/tests/user.py", USER.format(module="top"))
        self.assertFalse(self.held("inner/tests/user.py"))

    def test_standard_input(self):
        self.write("lib/holder.py", HOLDER)
        text = USER.format(module="holder").encode()
        for words in (["-"], ["--stdin-filename", "a/user.py", "-"]):
            self.assertEqual(self.held(*words, input=text), len(words) == 1)
        self.write("pyproject.toml", "")
        self.assertTrue(self.held("--stdin-filename", "a/user.py", "-",
                                  input=text))

    def test_what_cannot_be_read_is_not_known(self):
        self.write("user.py", USER.format(module="holder"))
        os.mkfifo(self.folder / "holder.py")
        self.assertFalse(self.held("user.py"))
        os.remove(self.folder / "holder.py")
        self.write("holder.py", HOLDER + "x = 1\n" * 9999)
        self.assertTrue(self.held("user.py"))
        self.assertFalse(self.held("--max-file-size", "9K", "user.py"))
        self.write("holder.py", HOLDER + "def f(:\n")
        self.assertFalse(self.held("user.py"))

    def test_other_commands_know_it(self):
        self.write("holder.py", HOLDER)
        self.write("user.py", USER.format(module="holder"))
        told = self.earlydel("explain", "user.py:6:thing")
        self.assertIn("weakref", told.out)
        before = self.read("user.py")
        self.earlydel("fix", "--unsafe-fixes", "--min-gain", "none", "user.py")
        self.assertNotIn("del thing", self.read("user.py"))
        self.assertNotIn("del thing", self.earlydel(
            "diff", "--min-gain", "none", "user.py").out)
        self.write("user.py", before)
        self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-qm", "one")
        done = self.earlydel("check", "--min-gain", "none", "--held",
                             "--baseline-commit", "HEAD", "user.py")
        self.assertEqual((done.code, done.out), (0, ""))


if __name__ == "__main__":
    main()
