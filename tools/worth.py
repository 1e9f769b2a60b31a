#!/usr/bin/env python3
"""worth.py EARLYDEL TREE... - is what is proposed by default worth reading?

    tools/worth.py build/release/earlydel lib/python3.13 site-packages/*
    tools/worth.py --sample 100 --seed 7 build/release/earlydel TREE...

For each tree: how many dels can be proved (--min-gain none), how many remain
at the default, by gain.  With --sample, N of the default proposals with the
lines around them and the `del` marked: read them as the maintainer of that
code would, and count.  They are drawn at random, as many from each tree as
from any other (a large one would fill the sample alone).  --without leaves
folders out, such as those of tests, whose data is small on purpose.
"""
import argparse
import collections
import json
import os
import random
import subprocess
import sys

CLASSES = ("none", "small", "medium", "large")


def findings(given, tree, *options):
    done = subprocess.run(
        [given.earlydel, "check", "--isolated", "--exit-zero", "-q",
         "--output-format", "json-lines", *options,
         *("--extend-exclude=" + name for name in given.without), tree],
        stdout=subprocess.PIPE, text=True, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines() if line]
    return [row for row in rows if "gain" in row]


def files_in(given, tree):
    count = int(os.path.isfile(tree))
    for _, folders, names in os.walk(tree):
        folders[:] = [name for name in folders if name not in given.without]
        count += sum(name.endswith(".py") for name in names)
    return count


def show(at, row, around):
    """One proposal with its code."""
    with open(row["path"], encoding="utf-8", errors="replace") as stream:
        lines = stream.read().split("\n")
    edit = row["fix"]["edits"][0]
    behind = edit["start"]["row"] - 1
    first = max(0, min(row["binding"]["row"] or behind,
                       row["last_use"]["row"]) - 2)
    first = max(first, behind - around)
    last = min(row["scope_end"], behind + around)
    print("--- %d. %s:%d %s %s [%s] in %s: gain %s (%s)"
          % (at, row["path"], row["last_use"]["row"], row["code"],
             row["variable"], row["level"], row["scope"],
             row["gain"]["class"], row["gain"]["evidence"]))
    for number in range(first, last):
        if number == behind:
            print("  +  " + edit["content"].rstrip())
        print("     " + lines[number])
    if behind == last:
        print("  +  " + edit["content"].rstrip())


def draw(pools, given):
    """As many from each pool, until there are enough."""
    random.seed(given.seed)
    for pool in pools:
        random.shuffle(pool)
    drawn = []
    while len(drawn) < given.sample and any(pools):
        for pool in random.sample(pools, len(pools)):
            if pool and len(drawn) < given.sample:
                drawn.append(pool.pop())
    return drawn


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("earlydel")
    parser.add_argument("trees", nargs="+")
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--sample", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--around", type=int, default=14, metavar="LINES")
    given = parser.parse_args()
    total = collections.Counter()
    pools = []

    print("%-28s %6s %8s %8s %8s %8s" % ("tree", "files", "provable",
                                         "default", "medium", "large"))
    for tree in given.trees:
        files = files_in(given, tree)
        if not files:
            continue
        chosen = findings(given, tree)
        count = collections.Counter(row["gain"]["class"] for row in chosen)
        count["provable"] = len(
            findings(given, tree, "--min-gain", "none"))
        count["files"] = files
        count["default"] = len(chosen)
        total += count
        pools.append(chosen)
        print("%-28s %6d %8d %8d %8d %8d" % (
            os.path.basename(tree.rstrip("/"))[:28], files, count["provable"],
            count["default"], count["medium"], count["large"]), flush=True)
    print("%-28s %6d %8d %8d %8d %8d" % (
        "all", total["files"], total["provable"], total["default"],
        total["medium"], total["large"]))
    if given.sample:
        for at, row in enumerate(draw(pools, given), 1):
            show(at, row, given.around)
    return 0 if total["provable"] else 1


if __name__ == "__main__":
    sys.exit(main())
