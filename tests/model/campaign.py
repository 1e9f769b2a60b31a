"""Random programs (generate.py) on the model and on a real interpreter.

usage: campaign.py PROGRAM [COUNT [FIRST]]

PROGRAM is run_model, or earlydel itself.  Each program must print the same
under the newest interpreter there is (EARLYDEL_PYTHONS, or python3.N on PATH
and below pyenv's root), with the same exit status.  Without one the run is
skipped, which it says.  Programs that differ stay in a folder it names.
"""
import concurrent.futures
import glob
import os
import subprocess
import sys
import tempfile

from generate import program
from run_facts import command

SKIP = 77


def interpreters(oldest=10):
    """(version, path) of all that can be found, oldest first."""
    paths = os.environ.get("EARLYDEL_PYTHONS", "").split()
    if not paths:
        root = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
        paths = glob.glob(os.path.join(root, "versions/3.*/bin/python3"))
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            paths += glob.glob(os.path.join(folder, "python3.[0-9]*"))
    found = {}
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    for path in paths:
        if not path.rpartition("python3")[2].lstrip(".").isdigit() and \
                not path.endswith("python3"):
            continue
        run = subprocess.run([path, "-c", ask], stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL)
        version = run.stdout.decode().strip()
        if run.returncode == 0 and oldest <= int(version[2:]) < 14:
            found.setdefault(tuple(map(int, version.split("."))), path)
    return [("%d.%d" % v, found[v]) for v in sorted(found)]


def differs(job):
    """None, or what was wrong with this program."""
    model, python, version, folder, seed = job
    name = "p%d.py" % seed
    with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
        f.write(program(seed))
    try:
        real = subprocess.run([python, "-E", "-S", name], cwd=folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=300)
    except subprocess.TimeoutExpired:
        return "seed %d: the interpreter does not end" % seed
    if b"SyntaxError" in real.stderr and not real.stdout:
        return "seed %d: no valid program" % seed
    try:
        ours = subprocess.run(command(model, name, version), cwd=folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=60)
    except subprocess.TimeoutExpired:
        return "seed %d: hangs" % seed
    if ours.stdout == real.stdout and ours.returncode == real.returncode:
        os.remove(os.path.join(folder, name))
        return None
    theirs, mine = real.stdout.splitlines(), ours.stdout.splitlines()
    at = next((i for i, (a, b) in enumerate(zip(theirs, mine)) if a != b),
              min(len(theirs), len(mine)))
    said = [lines[at].decode("utf-8", "replace") if at < len(lines) else "(end)"
            for lines in (theirs, mine)]
    return "seed %d, line %d: %s | %s" % (seed, at + 1, *said)


def main():
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    model = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    have = interpreters()
    if not have:
        print("campaign: no interpreter from 3.10 on found: SKIPPED")
        return SKIP
    version, python = have[-1]
    folder = tempfile.mkdtemp(prefix="campaign")
    jobs = [(model, python, version, folder, first + i) for i in range(count)]
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for why in pool.map(differs, jobs):
            if why:
                bad += 1
                print(why)
    print("%s: %d of %d programs equal" % (version, count - bad, count),
          "(%s)" % folder if bad else "")
    if not bad:
        os.rmdir(folder)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
