#!/usr/bin/env python3
"""shares.py [--earlydel EXE] [--sample N --level LEVEL [--seed S]] PATH...

Prints what share of all candidates below the paths is safe, unsafe or held,
what share each rule has, and the most frequent reasons; every provable del
counts, whatever its gain.  With --sample it then prints so many random
verdicts of one level with the code around them, to be read and judged.
"""
import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys

ALL = ["check", "--isolated", "--min-gain", "none", "--unsafe-fixes", "--held",
       "--exit-zero", "--output-format", "json"]
LEVELS = ("safe", "unsafe", "held", "advice")


def findings(exe, paths):
    done = subprocess.run([exe, *ALL, *map(str, paths)],
                          stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def table(title, counts, total, most=None):
    print(f"\n{title}")
    for key, n in counts.most_common(most):
        print(f"{n:9} {100 * n / total:5.1f} %  {key}")


def reason(finding):
    code = finding["code"]
    proof = finding["proof"][0]
    text = proof["text"].split(":")[0].split(" (")[0]
    return f"{finding['level']} {proof['code'] or code} {text}"


def shares(found):
    total = len(found) or 1
    print(f"{len(found)} candidates")
    level = collections.Counter(f["level"] for f in found)
    table("levels", level, total)
    table("rules", collections.Counter(f["code"] for f in found), total)
    table("reasons", collections.Counter(map(reason, found)), total, 20)


def show(number, finding):
    lines = pathlib.Path(finding["path"]).read_text(
        encoding="utf-8", errors="replace").splitlines()
    first = finding["binding"]["row"]
    last = finding["last_use"]["row"]
    print(f"\n--- {number} {finding['path']}:{last} {finding['scope']} "
          f"`{finding['variable']}` {finding['level']} {finding['code']}")
    for proof in finding["proof"]:
        print(f"    = {proof['code']} {proof['text']} ({proof['row']})")
    rows = sorted(set(range(first, min(first + 3, last))) |
                  set(range(max(1, last - 8), last + 5)))
    for row in rows:
        if row <= len(lines):
            mark = ">" if row == last else "*" if row == first else " "
            print(f"{mark}{row:5} {lines[row - 1]}")


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--earlydel", default="earlydel")
    words.add_argument("--sample", type=int, default=0)
    words.add_argument("--level", choices=LEVELS, default="safe")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("paths", nargs="+", type=pathlib.Path)
    given = words.parse_args()
    found = findings(given.earlydel, given.paths)
    shares(found)
    some = [f for f in found if f["level"] == given.level]
    chosen = random.Random(given.seed).sample(some, min(given.sample,
                                                        len(some)))
    for number, finding in enumerate(chosen, 1):
        show(number, finding)
    return 0


if __name__ == "__main__":
    sys.exit(main())
