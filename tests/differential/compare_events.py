"""Compares earlydel's reading of Python files with CPython's.

    python3 compare_events.py [-j N] [--python PYTHON] [--show N] [PATH...]

For every scope of every file, in the order of the source: its variables and
their kinds, and its loads, stores and deletes with their positions in
evaluation order.  Without PATH the
standard library of PYTHON (default: the newest found) with its tests is read.
Exit 1 on any difference, and if nothing was compared.
"""
import argparse
import collections
import concurrent.futures
import os
import subprocess
import sys
import threading

import files

SAMPLE = ("json", "email", "asyncio", "concurrent", "importlib", "typing.py",
          "test/test_patma.py", "test/test_grammar.py", "test/test_scope.py",
          "test/test_listcomps.py", "test/test_type_params.py")
EVENTS = os.path.join(files.HERE, "events.py")


class Python:
    """An events.py that answers for one file after the other."""

    def __init__(self, python):
        self.process = subprocess.Popen(
            [python, EVENTS, "--batch"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE)

    def ask(self, path):
        self.process.stdin.write(os.fsencode(path) + b"\n")
        self.process.stdin.flush()
        head = self.process.stdout.readline().split()
        text = self.process.stdout.read(int(head[1]))
        return head[0] == b"1", text.decode("utf-8", "replace")


def ask_binary(path, version):
    done = subprocess.run(
        [files.binary(), "ir", "--events", path, "--python", version],
        capture_output=True, timeout=300)
    text = done.stdout.decode("utf-8", "replace")
    if done.returncode < 0 or done.returncode > 2:
        return "crash", "exit %d: %s" % (
            done.returncode, done.stderr.decode("utf-8", "replace")[:300])
    if not text.startswith("unit "):
        lines = done.stderr.decode("utf-8", "replace").strip().split("\n")
        return "refused", lines[0] or "no output, no message"
    return "ok", text


def units_of(text):
    """{(header, n-th of its kind): (variables, events)}"""
    units = {}
    seen = collections.Counter()
    for line in text.splitlines():
        if line.startswith("unit "):
            seen[line] += 1
            current = units[line, seen[line]] = (set(), [])
        elif line.startswith("  var "):
            current[0].add(line)
        else:
            current[1].append(line)
    return units


def placed(ours, theirs):
    """`ours`, where a scope whose place is a guess has that of the first of
    its kind that only earlydel has."""
    said = {(header.replace(" ~", ""), times): unit
            for (header, times), unit in ours.items()}
    strange = [key for key in theirs if key not in said]
    found = {}
    for key, unit in said.items():
        if key not in theirs and key not in ours:
            kind = key[0].split()[:3]
            alike = [one for one in strange if one[0].split()[:3] == kind]
            key = alike[0] if alike else key
            strange = [one for one in strange if one != key]
        found[key] = unit
    return found


def same_event(ours, theirs):
    if ours.endswith(" ~"):
        return ours.split()[:2] == theirs.split()[:2]
    return ours == theirs


def event_difference(ours, theirs):
    for at, (one, two) in enumerate(zip(ours, theirs)):
        if not same_event(one, two):
            return "event %d: CPython%s, earlydel%s" % (at, one, two)
    if len(ours) != len(theirs):
        longer, who = ((ours, "CPython") if len(ours) > len(theirs)
                       else (theirs, "earlydel"))
        return "only %s:%s" % (who, longer[min(len(ours), len(theirs))])
    return None


class Outcome:
    """What the comparison of one file, or of all, came to."""

    def __init__(self):
        self.count = collections.Counter()
        self.refusals = collections.Counter()
        self.differences = []

    def add(self, other):
        self.count += other.count
        self.refusals += other.refusals
        self.differences += other.differences

    def differ(self, what, text):
        self.count[what] += 1
        self.differences.append((what, text))


def compare_units(path, ours, theirs, outcome):
    guesses = any(header.endswith(" ~") for header, _ in ours)
    ours = placed(ours, theirs)
    for key, (variables, events) in ours.items():
        outcome.count["scopes"] += 1
        outcome.count["events"] += len(events)
        outcome.count["variables"] += len(variables)
        where = "%s: %s" % (path, key[0])
        other = theirs.get(key)
        if other is None:
            outcome.differ("missing scope", where)
            continue
        if variables != other[0]:
            outcome.differ("variables", "%s: CPython %s, earlydel %s" % (
                where, sorted(variables - other[0]),
                sorted(other[0] - variables)))
        difference = event_difference(events, other[1])
        if difference:
            outcome.differ("events", "%s: %s" % (where, difference))
        if variables == other[0] and not difference:
            outcome.count["equal"] += 1
    if not guesses and list(ours) != list(theirs):
        outcome.differ("order of scopes", path)
    for key in theirs.keys() - ours.keys():
        outcome.differ("invented scope", "%s: %s" % (path, key[0]))


def compare_file(path, python, version):
    outcome = Outcome()
    outcome.count["files"] += 1
    ok, text = python.ask(path)
    kind, answer = ask_binary(path, version)
    if kind == "crash":
        outcome.differ("crash", "%s: %s" % (path, answer))
    elif not ok:
        outcome.count["refused by CPython"] += 1
    elif kind == "refused":
        outcome.count["refused by earlydel"] += 1
        outcome.refusals[answer.replace(path, "FILE")] += 1
    else:
        compare_units(path, units_of(text), units_of(answer), outcome)
    return outcome


def run(paths, python, version, jobs):
    local = threading.local()
    total = Outcome()

    def work(path):
        if not hasattr(local, "python"):
            local.python = Python(python)
        return compare_file(path, local.python, version)
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for outcome in pool.map(work, paths):
            total.add(outcome)
    return total


def report(total, show):
    count = total.count
    for what in sorted({what for what, _ in total.differences}):
        rows = [text for kind, text in total.differences if kind == what]
        print("-- %s: %d" % (what, len(rows)))
        for text in rows[:show]:
            print("   " + text)
    for reason, times in total.refusals.most_common(show):
        print("refused %4d  %s" % (times, reason))
    scopes = count["scopes"]
    print("files %d, refused by CPython %d, refused by earlydel %d" % (
        count["files"], count["refused by CPython"],
        count["refused by earlydel"]))
    print("scopes %d, equal %d (%.4f %%), variables %d, events %d" % (
        scopes, count["equal"], 100.0 * count["equal"] / max(scopes, 1),
        count["variables"], count["events"]))
    return 0 if scopes and not total.differences else 1


def library_paths(python, sample):
    library = files.standard_library(python)
    if not sample:
        return [library]
    paths = [os.path.join(library, name) for name in SAMPLE]
    return [path for path in paths if os.path.exists(path)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-j", type=int, default=2, dest="jobs")
    parser.add_argument("--python", default=None)
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--sample", action="store_true",
                        help="of the standard library only some packages")
    parser.add_argument("paths", nargs="*")
    args = parser.parse_args()
    if not os.path.exists(files.binary()):
        sys.exit("compare_events: no binary at %s" % files.binary())
    python = args.python or files.newest()
    paths = args.paths or library_paths(python, args.sample)
    chosen = [path for path in files.python_files(paths)
              if "site-packages" not in path and "\n" not in path]
    total = run(chosen, python, files.version_of(python), args.jobs)
    sys.exit(report(total, args.show))


if __name__ == "__main__":
    main()
