#!/usr/bin/env python3
"""model.py EARLYDEL [--rounds N] - the model of memory beside CPython.

Two jobs: objects that are made and freed at once, and pairs of objects that
refer to each other and go in one collection.  Each job and an empty program
are run on the model and by the newest CPython in alternation; a figure is
the median of the rounds' ratios of processor time, starting up taken off.
"""
import argparse
import pathlib
import sys
import tempfile

import measure
import pythons

NODE = """\
import gc


class Node:
    pass


"""
CHURN = NODE + """\
for _ in range(100000):
    node = Node()
"""
CYCLES = NODE + """\
gc.disable()
for _ in range(50000):
    one, two = Node(), Node()
    one.other, two.other = two, one
"""
JOBS = {
    "empty": NODE,
    "100,000 objects, made and freed": CHURN,
    "50,000 cycles of two objects, made": CYCLES,
    "the same, and collected": CYCLES + "print(gc.collect() >= 100000)\n",
}


def one_round(earlydel, version, python, files):
    """{job: (the model's seconds, CPython's)}, and that both say the same."""
    model = [earlydel, "model", "run", "--python", version]
    seconds = {}
    for name, file in files.items():
        ours = measure.run([*model, str(file)])
        theirs = measure.run([python, "-I", "-S", str(file)])
        if ours.out != theirs.out:
            sys.exit(f"bench: {name}: {ours.out!r} is not {theirs.out!r}")
        seconds[name] = ours.cpu, theirs.cpu
    return seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("earlydel")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    found = pythons.all_pythons()
    if not found:
        sys.exit("bench: no Python 3.8 or later was found")
    newest = max(found)
    version, python = "%d.%d" % newest[:2], found[newest][0]
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for number, (name, text) in enumerate(JOBS.items()):
            files[name] = pathlib.Path(folder, f"job{number}.py")
            files[name].write_text(text, "utf-8")
        rounds = [one_round(args.earlydel, version, python, files)
                  for _ in range(args.rounds)]
    print(f"the model's processor time over CPython {version}'s:")
    for name in list(JOBS)[1:]:
        measure.show(name, [
            (r[name][0] - r["empty"][0]) / max(r[name][1] - r["empty"][1], 1e-4)
            for r in rounds])


if __name__ == "__main__":
    main()
