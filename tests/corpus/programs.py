"""programs.py - the corpus as the tests see it: paths, claims, interpreters."""

import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"


def _load(name, path):
    """The module in the file PATH, whatever folder that is in."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


measure = _load("corpus_measure", CORPUS / "measure.py")
_pythons = _load("bench_pythons", ROOT / "bench" / "pythons.py")

CLAIM = re.compile(
    r"(provable )?del \w+ in \w+|peak 0\.\d+|held 0\.\d+|at most \d+"
    r"|earlier \w+ in \w+"
)


class Claims:
    """What the header of a program says about its patch."""

    def __init__(self, path):
        self.default = []  # (name, function): deleted at the default setting
        self.provable = []  # the same with --min-gain none
        self.earlier = []  # FUNCTION.NAME whose objects die earlier
        self.ratio = {}  # "peak" and "held": after / before, at most
        self.most = None  # the patch has no more dels than this
        for words in measure.claims_of(path):
            self._take(path, words)

    def _take(self, path, words):
        if not CLAIM.fullmatch(" ".join(words)):
            raise SystemExit("%s: not a claim: %s" % (path, " ".join(words)))
        if words[0] == "del":
            self.default.append((words[1], words[3]))
        elif words[0] == "provable":
            self.provable.append((words[2], words[4]))
        elif words[0] == "earlier":
            self.earlier.append(words[3] + "." + words[1])
        elif words[0] == "at":
            self.most = int(words[2])
        else:
            self.ratio[words[0]] = float(words[1])


def interpreters():
    """{"3.11": path}, one for each minor version found, oldest first."""
    found = {}
    for version, (executable, _) in _pythons.all_pythons().items():
        found["%d.%d" % version[:2]] = executable
    return found


def ends(found):
    """The oldest and the newest of the interpreters, or the one there is."""
    names = list(found)
    return {name: found[name] for name in {names[0]: 0, names[-1]: 0}}


def environment():
    """Nothing of the user's may speak to git, Python or earlydel."""
    shut = ("GIT_", "PYTHON", "EARLYDEL_")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(shut)}
    kept.update(
        GIT_CONFIG_GLOBAL=os.devnull,
        GIT_CONFIG_NOSYSTEM="1",
        PYTHONDONTWRITEBYTECODE="1",
        LC_ALL="C.UTF-8",
    )
    return kept


def call(*command, cwd=None, data=None):
    """Run to the end; the code, and the output as bytes."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        input=data,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        timeout=180,
    )


def lay_out(folder, path):
    """A git work tree in FOLDER with a copy of PATH at its place."""
    place = folder / path.relative_to(ROOT)
    place.parent.mkdir(parents=True)
    shutil.copyfile(path, place)
    call("git", "init", "-q", cwd=folder)
    return place


def say(text):
    print(text, flush=True)


def skipped(text):
    """A skip that nobody can overlook, in the way ctest knows."""
    print("SKIPPED: " + text, file=sys.stderr, flush=True)
    return 77
