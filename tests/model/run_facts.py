"""Runs recorded programs on the model and compares, byte for byte.

usage: run_facts.py PROGRAM [FOLDER] [--check=N] [--only=3.N,...]

PROGRAM runs `PROGRAM FILE... 3.N` (tests/model/run_model), or is the earlydel
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
PARTS = 24  # of a version's programs; alike in what they cost


def is_earlydel(program):
    return os.path.basename(program).startswith("earlydel")


def ran(words, folder):
    return subprocess.run(words, cwd=os.path.join(folder, "programs"),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=600)  # only against one that never ends


def command(program, name, version):
    if is_earlydel(program):
        return [program, "model", "run", name, "--python", version]
    return [program, name, version]


def one(program, folder, name, version, more):
    """(status, output) of one program in a process of its own"""
    run = ran(command(program, name, version) + more, folder)
    return run.returncode, run.stdout


def several(program, folder, names, version, more):
    """{name: (status, output)}; empty if the process did not end well"""
    try:
        run = ran([program] + names + [version] + more, folder)
    except subprocess.TimeoutExpired:
        return {}
    found, rest = {}, run.stdout
    while rest and run.returncode == 0:
        head, _, rest = rest.partition(b"\n")
        name, status, size = head.decode().split()
        found[name] = int(status), rest[:int(size)]
        rest = rest[int(size):]
    return found


def recorded(folder, version, name):
    path = os.path.join(folder, "expected", version, name + ".txt")
    with open(path, "rb") as stream:
        return stream.read()


def differ(program, folder, names, version, more):
    """Those of which the output is another one.  They share a process, which
    costs more than most of them do under sanitizers; if one breaks it, or it
    leaks, each is run alone."""
    files = [name + ".py" for name in names]
    is_shared = not is_earlydel(program)
    found = several(program, folder, files, version, more) if is_shared else {}
    is_broken = is_shared and list(found) != files
    if list(found) != files:
        found = {file: one(program, folder, file, version, more)
                 for file in files}
    bad = [name for name in names
           if found[name + ".py"] != (0, recorded(folder, version, name))]
    return bad or (["only together: %s" % names] if is_broken else [])


def check(program, folder, version, more):
    """(number of programs, names of those that differ)"""
    where = os.path.join(folder, "expected", version)
    names = sorted(n[:-4] for n in os.listdir(where))
    names = [n for n in names
             if os.path.exists(os.path.join(folder, "programs", n + ".py"))]
    parts = [names[i::PARTS] for i in range(PARTS) if names[i::PARTS]]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        bad = pool.map(lambda part: differ(program, folder, part, version,
                                           more), parts)
        return len(names), sorted(sum(bad, []))


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
