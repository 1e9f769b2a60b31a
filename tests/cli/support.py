"""What the tests of the command line share: a folder of their own, calls."""
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
EARLYDEL = os.path.abspath(os.environ.get(
    "EARLYDEL", ROOT / "build" / "release" / "earlydel"))

# Whoever starts tests in the background hands down ignored signals; a process
# behind a terminal of its own has those of a terminal.
for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM):
    if signal.getsignal(number) == signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)

# One safe finding: a list that lives over a call after its last use.
SAFE = """\
def total(path):
    rows = [1, 2, 3]
    n = len(rows)
    log(n)
    while more(n):
        log(n)
    return n
"""
SAFE_LINE = 3  # the del goes behind it

# One unsafe finding: the type of `rows` is unknown.
UNSAFE = """\
def total():
    rows = load()
    n = count(rows)
    log(n)
    while more(n):
        log(n)
    return n
"""

NOTHING = "def f(x):\n    return x\n"
BROKEN = "def f(:\n    return\n"


class Call:
    """A finished process: `code`, `out` and `err` as text, `raw` as bytes."""

    def __init__(self, done):
        self.code = done.returncode
        self.raw = done.stdout
        self.out = done.stdout.decode("utf-8", "surrogateescape")
        self.err = done.stderr.decode("utf-8", "surrogateescape")


class Case(unittest.TestCase):
    """A test in an empty folder, with git and the user's settings shut out."""
    hash = "sha1"  # of the repositories that git makes here

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(os.path.realpath(holder.name))
        self.environment = {
            key: value for key, value in os.environ.items()
            if not key.startswith("GIT_") and key not in (
                "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CI", "SKIP",
                "EARLYDEL_SKIP", "PAGER", "EARLYDEL_PAGER",
                "COLUMNS")}
        self.environment.update(
            HOME=str(self.folder / ".home"), GIT_CONFIG_NOSYSTEM="1",
            GIT_AUTHOR_NAME="A", GIT_AUTHOR_EMAIL="a@example.org",
            GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@example.org",
            GIT_DEFAULT_HASH=self.hash, LC_ALL="C.UTF-8")

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def read(self, name):
        return (self.folder / name).read_bytes().decode()

    def run_program(self, *words, **options):
        options.setdefault("cwd", self.folder)
        options.setdefault("env", self.environment)
        return Call(subprocess.run(
            [str(word) for word in words], capture_output=True, timeout=120,
            check=False, **options))

    def earlydel(self, *words, **options):
        return self.run_program(EARLYDEL, *words, **options)

    def git(self, *words, **options):
        done = self.run_program("git", *words, **options)
        self.assertEqual(done.code, 0, f"git {words}: {done.out}{done.err}")
        return done


def main():
    unittest.main(verbosity=1)
