"""Do packages still pass the tests that they ship, once they are rewritten?

    python3 own_tests.py --stdlib [--modules NAME...] [--level unsafe] [-j N]
    python3 own_tests.py --package NAME... [--level unsafe] [-j N]

The code, tests included, is rewritten with `fix --min-gain none` (level
`unsafe`: and `--unsafe-fixes`), and the tests run before and after.  What
fails only after is run again, also in a third copy with `pass` in place of
every inserted del: tests that know line numbers of their own file fail there
as well and are listed apart, as are those that fail at times only.  Exit 1 if
anything else fails that passed before, and if nothing was run.

`--stdlib` copies the newest installation found and runs `python -m test` in
it, for all but what needs a screen.  Packages (rows of own_tests.txt) come
from the index, with pip, into a virtual environment below `--scratch`.

Runs on 3.8 and later; a whole standard library takes some ten minutes.
"""
import argparse
import collections
import glob
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree

import files

TREES = ("before", "after", "control")
NO_SCREEN = ("test_gdb", "test_idle", "test_tkinter", "test_ttk",
             "test_ttk_textonly", "test_turtle")
SECONDS = "300"     # for one test


# -- processes -------------------------------------------------------------
def end_strays(tree):
    """Kill what the tests of that tree started and left running, some of it
    in sessions of their own."""
    for entry in glob.glob("/proc/[0-9]*"):
        try:
            if os.readlink(entry + "/exe").startswith(tree + os.sep):
                os.kill(int(os.path.basename(entry)), signal.SIGKILL)
        except (OSError, ValueError):
            pass        # it is gone, or somebody else's


# -- trees -----------------------------------------------------------------
def rewrite(folder, level, jobs):
    """The last line that `fix` printed."""
    command = [files.binary(), "fix", "--min-gain", "none", "-j", str(jobs),
               "--exclude", "__pycache__", folder]
    if level == "unsafe":
        command.insert(2, "--unsafe-fixes")
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1, 2):
        sys.exit("own_tests: fix ended with %d: %s" % (
            done.returncode, done.stderr[-500:]))
    return ((done.stdout + done.stderr).strip().splitlines() or [""])[-1]


def neutral(old, new):
    """The lines of `new` with `pass` where `old` has no such line."""
    at = 0
    for line in new:
        if at < len(old) and line == old[at]:
            at += 1
            yield line
            continue
        indent = line[:len(line) - len(line.lstrip())]
        if not line.lstrip().startswith(b"del "):
            raise ValueError("not an inserted del: %r" % line)
        yield indent + b"pass" + line[len(line.rstrip(b"\r\n")):]
    if at != len(old):
        raise ValueError("lines are missing")


def lines_of(path):
    with open(path, "rb") as stream:
        return stream.read().splitlines(True)


def make_control(old_root, new_root, target_root):
    """Counts the dels for which there is a `pass` in `target_root` now."""
    count = 0
    for path in files.python_files([new_root]):
        name = os.path.relpath(path, new_root)
        old, new = lines_of(os.path.join(old_root, name)), lines_of(path)
        if old == new:
            continue
        count += len(new) - len(old)
        with open(os.path.join(target_root, name), "wb") as stream:
            stream.writelines(neutral(old, new))
    return count


# -- results ---------------------------------------------------------------
def outcomes(path):
    """{test: "passed", "failed" or "skipped"} of a JUnit report."""
    found = {}
    if not os.path.exists(path):
        return found
    for case in xml.etree.ElementTree.parse(path).iter("testcase"):
        name = ".".join(part for part in (case.get("classname"),
                                          case.get("name")) if part)
        kinds = {part.tag for part in case}
        one = ("failed" if kinds & {"failure", "error"} else
               "skipped" if "skipped" in kinds else "passed")
        if found.get(name) != "failed":
            found[name] = one
    return found


def lost(before, after):
    """The tests that passed before, and now fail or are not there."""
    return {name for name, one in before.items()
            if one == "passed" and after.get(name, "failed") == "failed"}


# -- suites ----------------------------------------------------------------
class Suite:
    """What has tests: how its trees are made, and how its tests are run."""

    def __init__(self, name, args):
        self.name = name
        self.args = args
        self.root = os.path.join(args.scratch, name)

    def tree(self, kind):
        return os.path.join(self.root, kind)

    def code(self, kind):
        return self.tree(kind)

    def prepare(self):
        shutil.rmtree(self.root, ignore_errors=True)
        os.makedirs(self.root)
        self.make(self.tree("before"))
        for kind in TREES[1:]:
            shutil.copytree(self.tree("before"), self.tree(kind),
                            symlinks=True)
        said = rewrite(self.code("after"), self.args.level, self.args.jobs)
        dels = make_control(self.code("before"), self.code("after"),
                            self.code("control"))
        print("%s: %s" % (self.name, said), flush=True)
        return dels

    def run(self, kind, names=None, part=""):
        """The outcomes of all tests, or of those parts that have `names`."""
        report = os.path.join(self.root, kind + part + ".xml")
        with open(os.path.join(self.root, kind + part + ".log"), "wb") as log:
            environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
            environment.pop("PYTHONPATH", None)
            environment.update(self.environment(kind))
            subprocess.run(self.command(kind, report, names), stdout=log,
                           stderr=subprocess.STDOUT, env=environment,
                           stdin=subprocess.DEVNULL, cwd=self.root)
        end_strays(os.path.join(self.root, kind))
        return outcomes(report)

    def environment(self, kind):
        return {}


class StandardLibrary(Suite):
    """An installation of CPython, copied: it finds its library by itself."""

    def __init__(self, args):
        self.python = args.python or files.newest()
        self.version = files.version_of(self.python)
        super().__init__("stdlib-" + self.version, args)

    def code(self, kind):
        return os.path.join(self.tree(kind), "lib", "python" + self.version)

    def binary(self, kind):
        return os.path.join(self.tree(kind), "bin", "python" + self.version)

    def make(self, tree):
        code = "import sys; print(sys.base_prefix)"
        prefix = subprocess.run([self.python, "-c", code], check=True,
                                capture_output=True, text=True).stdout.strip()
        os.makedirs(os.path.join(tree, "bin"))
        shutil.copy2(os.path.join(prefix, "bin", "python" + self.version),
                     self.binary("before"))
        for part in ("lib/python" + self.version, "include"):
            if os.path.isdir(os.path.join(prefix, part)):
                shutil.copytree(
                    os.path.join(prefix, part), os.path.join(tree, part),
                    symlinks=True, ignore=shutil.ignore_patterns(
                        "__pycache__", "site-packages"))
        if not os.path.isdir(os.path.join(self.code("before"), "test")):
            sys.exit("own_tests: %s has no test package" % prefix)

    def command(self, kind, report, names):
        command = [self.binary(kind)]
        if self.version >= "3.11":
            command += ["-X", "frozen_modules=off"]
        command += ["-m", "test", "-j%d" % self.args.jobs, "--timeout",
                    SECONDS, "--junit-xml", report]
        modules = self.args.modules
        if names:
            modules = sorted({name.split(".")[1] for name in names})
        return command + (modules or ["-x"] + list(NO_SCREEN))


class Package(Suite):
    """A package of the index: a wheel that holds its tests, or an sdist."""

    def __init__(self, row, args):
        self.kind, self.source, self.tests, self.more = row[1:]
        super().__init__(row[0], args)
        self.venv = os.path.join(args.scratch, "venv-" + row[0])
        self.python = os.path.join(self.venv, "bin", "python")

    def pip(self, *words):
        subprocess.run([self.python, "-m", "pip", "--quiet",
                        "--disable-pip-version-check"] + list(words),
                       check=True)

    def make(self, tree):
        if not os.path.exists(self.python):
            subprocess.run([self.args.python or files.newest(), "-m", "venv",
                            self.venv], check=True)
        self.pip("install", "pytest", "pytest-timeout", "pytest-xdist",
                 self.name, *self.more)
        if self.kind == "sdist":
            self.unpack(tree)
            return
        code = "import sysconfig; print(sysconfig.get_path('platlib'))"
        site = subprocess.run([self.python, "-c", code], check=True,
                              capture_output=True, text=True).stdout.strip()
        os.makedirs(tree)
        for found in glob.glob(os.path.join(site, self.source)) + glob.glob(
                os.path.join(site, self.name + ".libs")):
            shutil.copytree(found, os.path.join(tree,
                                                os.path.basename(found)),
                            ignore=shutil.ignore_patterns("__pycache__"))

    def unpack(self, tree):
        store = os.path.join(self.root, "sdist")
        self.pip("download", "--no-deps", "--no-binary", self.name, "-d",
                 store, self.name)
        archive, = glob.glob(os.path.join(store, "*.tar.gz"))
        with tarfile.open(archive) as tar:
            tar.extractall(store)
        folder, = [entry for entry in os.scandir(store) if entry.is_dir()]
        os.rename(folder.path, tree)

    def environment(self, kind):
        root = self.tree(kind)
        return {"PYTHONPATH": os.path.join(root, self.source)
                if self.kind == "sdist" else root}

    def command(self, kind, report, names):
        command = [self.python, "-m", "pytest", "-q", "-p",
                   "no:cacheprovider", "--junit-xml", report, "--timeout",
                   SECONDS, "-n", str(self.args.jobs), "--rootdir",
                   self.tree(kind)]
        tests = [os.path.join(self.tree(kind), part) for part in self.tests]
        if names:
            tests = sorted({self.file_of(name, kind) for name in names}
                           - {None}) or tests
        return command + tests

    def file_of(self, name, kind):
        """The file that holds a test, by its dotted name."""
        parts = name.split(".")
        for end in range(len(parts), 0, -1):
            path = os.path.join(self.tree(kind), *parts[:end]) + ".py"
            if os.path.exists(path):
                return path
        return None


# -- comparing -------------------------------------------------------------
def compare(suite):
    """{kind: tests} of what passed before and does not any more."""
    dels = suite.prepare()
    before, after = suite.run("before"), suite.run("after")
    count = collections.Counter(before.values())
    print("%s: %d dels; %d tests passed before, %d failed, %d skipped" % (
        suite.name, dels, count["passed"], count["failed"],
        count["skipped"]), flush=True)
    found = {"new": lost(before, after), "position": set(), "flaky": set()}
    if found["new"]:
        runs = [suite.run(kind, found["new"], "-again") for kind in TREES]
        for name in sorted(found["new"]):
            again = [run.get(name, "failed") for run in runs]
            if again[1] != "failed" or again[0] == "failed":
                found["flaky"].add(name)
            elif again[2] == "failed":
                found["position"].add(name)
        found["new"] -= found["position"] | found["flaky"]
    found["run"] = count["passed"] if dels else 0
    return found


def show(suite, found):
    for kind, words in (("new", "fails now"), ("flaky", "fails at times"),
                        ("position", "knows where its code stands")):
        for name in sorted(found[kind]):
            print("%s: %s: %s" % (suite.name, words, name))
    print("%s: %d new failures, %d of tests that know positions, %d flaky" % (
        suite.name, len(found["new"]), len(found["position"]),
        len(found["flaky"])), flush=True)


def rows():
    """{name: row} of own_tests.txt."""
    found = {}
    with open(os.path.join(files.HERE, "own_tests.txt")) as stream:
        for line in stream:
            words = line.split("#")[0].split()
            if words:
                name, kind, source, tests = words[:4]
                found[name] = (name, kind, source, tests.split(","),
                               words[4:])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scratch", default=os.path.join(
        tempfile.gettempdir(), "earlydel-own-tests"))
    parser.add_argument("--stdlib", action="store_true")
    parser.add_argument("--package", nargs="+", default=[])
    parser.add_argument("--modules", nargs="+", default=[])
    parser.add_argument("--level", choices=("safe", "unsafe"), default="safe")
    parser.add_argument("--python")
    parser.add_argument("-j", type=int, default=2, dest="jobs")
    args = parser.parse_args()
    args.scratch = os.path.abspath(args.scratch)
    if not os.path.exists(files.binary()):
        sys.exit("own_tests: no binary at %s" % files.binary())
    table = rows()
    suites = [StandardLibrary(args)] if args.stdlib else []
    suites += [Package(table[name], args) for name in args.package]
    failed = not suites
    for suite in suites:
        found = compare(suite)
        show(suite, found)
        failed |= bool(found["new"]) or not found["run"]
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
