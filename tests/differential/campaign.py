"""Rewrites whole trees of other people's Python and holds the result.

    python3 campaign.py [--scratch DIR] [--stdlib] [--debian] [--pypi]
                        [--tree NAME=PATH]... [--only NAME]... [--no-recall]
                        [-j N]

Every tree is copied to the scratch folder and rewritten there with
`fix --unsafe-fixes --min-gain none`; then soundness.py judges it, a second
run must change nothing, and recall.py measures it.  Debian packages are
fetched by apt-get, others by pip (lists: campaign_debian.txt,
campaign_pypi.txt); what is already in the scratch folder is not fetched
again.  Prints one table; exit 1 on any violation, and if nothing was run.

Runs on 3.11 and later, best on the newest.
"""
import argparse
import collections
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time

import files
import recall
import soundness

LARGEST = 4 << 20
SKIPPED = {"__pycache__", ".git", "node_modules"}
HEADS = ("tree", "files", "changed", "dels", "exit", "seconds", "wrong",
         "again", "pairs", "found %", "early %", "gaps %")


def names_in(listing):
    with open(os.path.join(files.HERE, listing)) as stream:
        return [line.strip() for line in stream
                if line.strip() and not line.startswith("#")]


def copy_tree(source, target):
    """Copies Python files and what else is small; links stay links."""
    def ignore(folder, names):
        return [name for name in names if name in SKIPPED or (
            not name.endswith(".py") and is_big(os.path.join(folder, name)))]
    shutil.copytree(source, target, symlinks=True, ignore=ignore)


def is_big(path):
    return os.path.isfile(path) and os.path.getsize(path) > LARGEST


def unpack_debian(name, scratch):
    """The folder with the Python files of a Debian package, or None."""
    debs = os.path.join(scratch, "debs")
    os.makedirs(debs, exist_ok=True)
    found = glob.glob(os.path.join(debs, name + "_*.deb"))
    if not found:
        subprocess.run(["apt-get", "download", name], cwd=debs,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found = glob.glob(os.path.join(debs, name + "_*.deb"))
    if not found:
        return None
    target = os.path.join(scratch, "unpacked", name)
    if not os.path.isdir(target):
        os.makedirs(target)
        subprocess.run(["dpkg", "-x", found[0], target], check=True)
    return target


def unpack_wheel(name, scratch):
    """The folder with the contents of a wheel, or None."""
    wheels = os.path.join(scratch, "wheels")
    os.makedirs(wheels, exist_ok=True)
    pattern = os.path.join(wheels, name.replace("-", "[-_]") + "-*.whl")
    found = glob.glob(pattern) or glob.glob(pattern.replace("-*", "-[0-9]*"))
    if not found:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q",
                        "--no-deps", "--only-binary=:all:", "-d", wheels,
                        name], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        found = glob.glob(pattern)
    if not found:
        return None
    target = os.path.join(scratch, "unpacked", name)
    if not os.path.isdir(target):
        shutil.unpack_archive(found[0], target, "zip")
    return target


def chosen_trees(args):
    """(name, folder or None) of everything that is to be run."""
    def wanted(name):
        return not args.only or name in args.only
    for item in args.tree:
        name, _, path = item.partition("=")
        yield name, path
    if args.stdlib:
        version = "%d.%d" % sys.version_info[:2]
        yield "stdlib-" + version, files.standard_library(sys.executable)
    if args.debian:
        for name in filter(wanted, names_in("campaign_debian.txt")):
            yield name, unpack_debian(name, args.scratch)
    if args.pypi:
        for name in filter(wanted, names_in("campaign_pypi.txt")):
            yield name, unpack_wheel(name, args.scratch)


def contents(root):
    """{path: (bytes, mode)} of the Python files of a tree."""
    found = {}
    for path in files.python_files([root]):
        with open(path, "rb") as stream:
            found[path] = stream.read(), os.stat(path).st_mode
    return found


class Row:
    """What was found for one tree."""

    def __init__(self, name):
        self.name = name
        self.violations = []
        self.report = soundness.Report()
        self.measured = recall.Result()
        self.exit = 0
        self.seconds = 0.0
        self.again = 0

    def cells(self):
        count = self.measured.count
        shares = [recall.percent(count[part], count[whole]) for part, whole
                  in (("found", "pairs"), ("found early", "pairs"),
                      ("earliest gaps taken", "earliest gaps"))]
        return [self.name, self.report.count["files"],
                self.report.count["changed"], self.report.count["dels"],
                self.exit, "%.1f" % self.seconds, len(self.violations),
                self.again, count["pairs"]] + ["%.1f" % s for s in shares]


def fix(row, tree, jobs, log):
    start = time.monotonic()
    done = subprocess.run(
        [files.binary(), "fix", "--unsafe-fixes", "--min-gain", "none",
         "--exclude", "__pycache__", "-j", str(jobs), tree], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT)
    row.seconds = time.monotonic() - start
    row.exit = max(row.exit, done.returncode, key=abs)
    with open(log, "wb") as stream:
        stream.write(done.stdout)
    if done.returncode not in (0, 1, 2):
        row.violations.append(("exit code", "%s: %d" % (
            row.name, done.returncode)))


def run_tree(name, source, args):
    row = Row(name)
    root = os.path.join(args.scratch, "run", name)
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    old, new = os.path.join(root, "old"), os.path.join(root, "new")
    copy_tree(source, old)
    shutil.copytree(old, new, symlinks=True)
    fix(row, new, args.jobs, os.path.join(root, "fix.log"))
    row.report = soundness.check_trees(old, new, args.jobs)
    row.violations += row.report.violations
    before = contents(new)
    seconds = row.seconds
    fix(row, new, args.jobs, os.path.join(root, "again.log"))
    row.seconds = seconds
    after = contents(new)
    for path in before:
        if before[path] != after.get(path):
            row.again += 1
            row.violations.append(("second run changed", path))
    if args.recall:
        row.measured = recall.measure_trees(old, new, args.jobs)
    if not args.keep and not row.violations:
        shutil.rmtree(root)
    return row


def print_table(rows):
    cells = [list(HEADS)] + [[str(cell) for cell in row.cells()]
                             for row in rows]
    widths = [max(len(line[at]) for line in cells)
              for at in range(len(HEADS))]
    for line in cells:
        print("  ".join([line[0].ljust(widths[0])] + [
            cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]))


def total_of(rows):
    total = Row("all")
    for row in rows:
        total.report.add(row.report)
        total.measured.add(row.measured)
        total.violations += row.violations
        total.again += row.again
        total.seconds += row.seconds
        total.exit = max(total.exit, row.exit, key=abs)
    return total


def print_violations(rows, show):
    for row in rows:
        kinds = collections.Counter(kind for kind, _ in row.violations)
        for kind, times in kinds.items():
            print("-- %s: %s: %d" % (row.name, kind, times))
            texts = [text for what, text in row.violations if what == kind]
            for text in texts[:show]:
                print("   " + text)


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scratch", default=os.path.join(
        tempfile.gettempdir(), "earlydel-campaign"))
    parser.add_argument("--stdlib", action="store_true")
    parser.add_argument("--debian", action="store_true")
    parser.add_argument("--pypi", action="store_true")
    parser.add_argument("--tree", action="append", default=[],
                        metavar="NAME=PATH")
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--keep", action="store_true",
                        help="keep the trees of rows without violations")
    parser.add_argument("--no-recall", action="store_false", dest="recall",
                        help="leave out the slow part")
    parser.add_argument("--misses", help="write every missed pair here")
    parser.add_argument("--show", type=int, default=5)
    parser.add_argument("-j", type=int, default=2, dest="jobs")
    return parser.parse_args()


def main():
    args = options()
    if not os.path.exists(files.binary()):
        sys.exit("campaign: no binary at %s" % files.binary())
    rows, absent = [], []
    for name, source in chosen_trees(args):
        if source is None:
            absent.append(name)
            continue
        rows.append(run_tree(name, source, args))
        print("done: " + "  ".join(map(str, rows[-1].cells())), flush=True)
    print_violations(rows, args.show)
    print_table(rows + [total_of(rows)])
    if absent:
        print("not to be had: " + ", ".join(absent))
    if args.misses:
        with open(args.misses, "w") as stream:
            for row in rows:
                for miss in sorted(row.measured.misses):
                    print("\t".join((row.name,) + miss), file=stream)
    sys.exit(1 if not rows or any(row.violations for row in rows) else 0)


if __name__ == "__main__":
    main()
