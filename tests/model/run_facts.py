"""Runs recorded programs on the model and compares, byte for byte.

usage: run_facts.py PROGRAM [FOLDER] [--check=N] [--only=3.N,...]

PROGRAM runs `PROGRAM FILE 3.N` (tests/model/run_model), or is the earlydel
program itself (`earlydel model run FILE --python 3.N`).  FOLDER holds
programs/*.py and expected/<version>/<name>.txt; without it the environment's
EARLYDEL_FACTS, else this folder.  `--check` is handed to run_model: debug
builds then check the whole heap before each instruction while it has at most
N objects, before every k-th one if it has k times as many.  Exit status 1 on
any difference.
"""
import concurrent.futures
import os
import subprocess
import sys

VERSIONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14"]


def command(program, name, version):
    if os.path.basename(program).startswith("earlydel"):
        return [program, "model", "run", name, "--python", version]
    return [program, name, version]


def check(program, folder, version, more):
    """(number of programs, names of those that differ)"""
    where = os.path.join(folder, "expected", version)
    names = sorted(n[:-4] for n in os.listdir(where))
    names = [n for n in names
             if os.path.exists(os.path.join(folder, "programs", n + ".py"))]

    def is_same(name):
        with open(os.path.join(where, name + ".txt"), "rb") as f:
            expected = f.read()
        run = subprocess.run(command(program, name + ".py", version) + more,
                             cwd=os.path.join(folder, "programs"),
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                             timeout=600)  # only against one that never ends
        return run.stdout == expected and run.returncode == 0

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        same = list(pool.map(is_same, names))
    return len(names), [n for n, ok in zip(names, same) if not ok]


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    more = [a for a in sys.argv[1:] if a.startswith("--check=")]
    only = [a[7:].split(",") for a in sys.argv[1:] if a.startswith("--only=")]
    if not args:
        print(__doc__)
        return 2
    program = os.path.abspath(args[0])
    folder = (args[1] if len(args) > 1
              else os.environ.get("EARLYDEL_FACTS")
              or os.path.dirname(os.path.abspath(__file__)))
    total = wrong = 0
    for version in only[0] if only else VERSIONS:
        if not os.path.isdir(os.path.join(folder, "expected", version)):
            print(version, "SKIPPED: nothing recorded")
            continue
        n, bad = check(program, folder, version, more)
        total += n
        wrong += len(bad)
        print(version, n - len(bad), "of", n, *bad)
    print("together", total - wrong, "of", total)
    return 1 if wrong or not total else 0


if __name__ == "__main__":
    sys.exit(main())
