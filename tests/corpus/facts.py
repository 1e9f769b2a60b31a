"""facts.py EARLYDEL [--record] - what CPython does, and that the model does so.

Every program of corpus/facts prints, under each interpreter found, what is
recorded for its version in corpus/expected/VERSION; and `earlydel model run`
prints that for every version recorded, interpreter or not.

--record writes the texts anew, from the interpreters found.
"""

import argparse
import pathlib
import sys

import programs
from programs import CORPUS, call


def expected(version, path):
    return CORPUS / "expected" / version / (path.stem + ".txt")


def recorded():
    """The versions there are texts for, oldest first."""
    names = [folder.name for folder in (CORPUS / "expected").iterdir()]
    return sorted(names, key=lambda name: [int(part) for part in name.split(".")])


def difference(wanted, got):
    """The first line in which two texts differ, for a person to read."""
    wanted, got = wanted.decode().split("\n"), got.decode().split("\n")
    for number, (left, right) in enumerate(zip(wanted, got), 1):
        if left != right:
            return "line %d is %r, not %r" % (number, right, left)
    return "%d lines, not %d" % (len(got), len(wanted))


def compare(what, version, path, done):
    """1 and a word if a run did not print what is recorded."""
    text = expected(version, path)
    wanted = text.read_bytes() if text.exists() else b""
    if done.returncode == 0 and wanted and done.stdout == wanted:
        return 0
    why = difference(wanted, done.stdout)
    if not wanted:
        why = "nothing is recorded"
    if done.returncode != 0:
        why = "exit code %d, %s" % (done.returncode, done.stderr.decode()[-300:])
    programs.say("%s: %s %s: %s" % (path.name, what, version, why))
    return 1


def run(python, path):
    return call(python, "-E", "-S", path)


def record(files, found):
    for version, python in found.items():
        for path in files:
            done = run(python, path)
            if done.returncode != 0:
                raise SystemExit("%s fails under %s" % (path.name, version))
            text = expected(version, path)
            text.parent.mkdir(parents=True, exist_ok=True)
            text.write_bytes(done.stdout)


def stale(files):
    """Texts whose program is gone."""
    names = {path.stem for path in files}
    texts = (CORPUS / "expected").glob("*/*.txt")
    return [text for text in texts if text.stem not in names]


def has_model(earlydel):
    return call(earlydel, "help", "model").returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("earlydel", type=pathlib.Path)
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    earlydel = arguments.earlydel.resolve()
    files = sorted((CORPUS / "facts").glob("*.py"))
    found = programs.interpreters()
    if arguments.record:
        record(files, found)
    versions = recorded()
    failures = len(stale(files))
    runs = models = 0
    for path in files:
        for version in versions:
            if version in found:
                failures += compare("CPython", version, path, run(found[version], path))
                runs += 1
        if not has_model(earlydel):
            continue
        for version in versions:
            done = call(earlydel, "model", "run", "--python", version, path)
            failures += compare("model", version, path, done)
            models += 1
    for version in versions:
        if version not in found:
            programs.say("SKIPPED: no CPython %s here" % version)
    if not models:
        programs.say("SKIPPED: this earlydel has no `model run`")
    programs.say(
        "%d programs, %d runs of CPython, %d of the model, %d fail"
        % (len(files), runs, models, failures)
    )
    return 1 if failures or not runs else 0


if __name__ == "__main__":
    sys.exit(main())
