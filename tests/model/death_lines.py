"""Do objects die on the lines that the model says?

    python3 death_lines.py EARLYDEL [--python 3.X]... [--misses] [MODULE...]

Functions of the standard library are called with real arguments
(death_cases.py) under every CPython found (`--small`: the newest and the
oldest), with a probe at every place where a `del` could stand
(death_worker.py).  Each object seen there that can be followed by a weak reference counts twice: where it dies
today, and where it dies with that one `del`.  A death while the function
runs is a line (of the statement), `end` is when its variables go, `later`
after that.  Two answers of the model are held against that:

run      `earlydel model run` executes the same program: the same object must
         die at the same place.  Calls that end otherwise or pass other
         probes, because they need modules that are opaque to the model, are
         counted apart.
predict  `earlydel model predict` knows no argument, only the text of the
         program that calls: the place must be among those it names for the
         variable.  Rows that say what they take for
         granted (`doubt`) are `unsure`: the callee, the caller or the iterable
         decides.  They are counted apart, by their guess and by the two
         answers they leave open: that somebody else holds the object (it dies
         later), or nobody (it dies where its name lets go of it).  One line
         says what comes out where the calling program is not shown to it;
         its misses are `alone`.

Beside modules a file may be named; `--corpus` are the programs of corpus/,
`--random N` programs of generate.py.  Without any of these all is done.

Exits with 1 if `run` of any group is below 98 %, if `predict` is, if more than
40 % of all is `unsure`, or less than 95 % of that is as one of the answers left
open, of a version or of a group of at least 200 deaths; if something was not
measured, or a group saw no death: the last line says what.  Modules that an
interpreter does not have are left out, each with a line.  With 77 if there is
no interpreter.
"""
import argparse
import collections
import concurrent.futures
import glob
import json
import os
import subprocess
import sys
import tempfile

import death_cases
from campaign import interpreters
from generate import program

HERE = os.path.dirname(os.path.abspath(__file__))
GOAL = 98.0
MOST_UNSURE = 40.0  # per cent of the deaths
ENOUGH = 200        # deaths of a group to be judged alone
OPEN_GOAL = 95.0    # of these: as the guess or the other answer
SKIP = 77
LONGEST = 900       # seconds for one module
SMALL = ["textwrap", "heapq", "json.decoder", "difflib", "copy", "string"]


def measured(job):
    """What the worker found, or why there is nothing."""
    model, python, module = job
    try:
        done = subprocess.run(
            [python, "-E", os.path.join(HERE, "death_worker.py"), model,
             module], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return "takes more than %d seconds" % LONGEST
    if done.returncode:
        return done.stderr.decode().strip().rpartition("\n")[2] or (
            "the worker ends with %d" % done.returncode)
    found = json.loads(done.stdout.decode())
    if found == "absent":
        return found
    found["first"] = {line: str(to) for line, to in found["first"].items()}
    return found


def predicted(row, first, with_del):
    if with_del and row["freed_by_del"]:
        return {"del"}
    where = "with_del" if with_del else "dies"
    lines = {str(first.get(str(line), line)) for line in row[where]}
    return (lines | ({"end"} if row[where + "_at_end"] else set())
            | ({"later"} if row[where + "_later"] else set()))


def either(row, first, with_del):
    """What a row in doubt leaves open beside its guess."""
    lines = {str(first.get(str(line), line)) for line in row["ends"]}
    return (lines | ({"end"} if row["ends_at_end"] else set()) | {"later"}
            | ({"del"} if with_del else set()))


def kind(place):
    return "line" if str(place).isdigit() else place


class Tally:
    """Objects by version, and the misses by cause."""

    def __init__(self):
        self.objects = collections.Counter()  # (which, with del, hit)
        self.functions = {"run": set(), "predict": set(), "unsure": set()}
        self.doubts = collections.Counter()  # (doubt, hit, left open)
        self.places = self.guesses = self.raised = 0
        self.cannot, self.calls = [], 0
        self.unmeasured = []  # what there should be figures of
        self.alone = collections.Counter()  # (in doubt, hit): no caller known
        self.causes = collections.Counter()
        self.lines = []

    def take(self, module, found):
        for case in found["cases"]:
            if case["real_wrong"]:
                print("  %s: %s: %s" % (module, case["case"],
                                        case["real_wrong"]))
            self.take_run(module, found, case)
            self.take_predict(module, found, case)

    def add(self, other):
        """The figures of another group, without its misses."""
        self.objects += other.objects
        self.doubts += other.doubts
        self.alone += other.alone
        self.places += other.places
        self.unmeasured += other.unmeasured

    def count(self, which, where, with_del, death, expected, why):
        module, row = where
        hit = death in expected
        self.objects[which, with_del, hit] += 1
        self.functions[which].add((module, row["function"]))
        if not hit:
            self.missed(which, where, with_del, death, expected, why)

    def missed(self, which, where, with_del, death, expected, why):
        module, row = where
        known = "/".join(sorted({kind(e) for e in expected})) or "unknown"
        self.causes["%s, %s: dies %s, not %s%s" % (
            which, "with del" if with_del else "today", kind(death),
            known, why)] += 1
        self.lines.append("%s: %s.%s %s at %d, %s: dies %s, not %s%s" % (
            which, module, row["function"], row["variable"],
            row["place"]["line"], "with del" if with_del else "today",
            death, ",".join(sorted(expected)) or "unknown", why))

    def take_run(self, module, found, case):
        if case["model_wrong"] != case["real_wrong"] or not case["same_way"]:
            self.cannot.append("%s: %r: %s" % (
                module, case["case"],
                case["model_wrong"] or "other probes are passed"))
            return
        self.calls += 1
        for key, death in case["real"].items():
            place, with_del, _ = map(int, key.split())
            said = case["model"].get(key, "nowhere")
            first = found["first"]
            self.count("run", (module, found["rows"][place]), bool(with_del),
                       first.get(death, death), {first.get(said, said)}, "")

    def take_predict(self, module, found, case):
        for key, death in case["real"].items():
            place, with_del, _ = map(int, key.split())
            row = case["rows"][place]
            if death == "raised":
                self.raised += 1
                continue
            expected = predicted(row, found["first"], with_del)
            death = found["first"].get(death, death)
            alone = found["rows"][place]
            guess = predicted(alone, found["first"], with_del)
            self.alone[bool(alone["doubt"]), death in guess] += 1
            if death not in guess:
                self.missed("alone", (module, alone), bool(with_del), death,
                            guess, " (%s)" % (alone["doubt"] or alone["why"]))
            if row["doubt"]:
                hit = death in expected
                rest = either(row, found["first"], with_del)
                self.doubts[row["doubt"], hit, hit or death in rest] += 1
            else:
                self.places += 1
                self.guesses += len(expected)
            self.count("unsure" if row["doubt"] else "predict", (module, row),
                       bool(with_del), death, expected,
                       " (%s)" % (row["doubt"] or row["why"]))

    def share(self, which, *with_dels):
        hit = sum(self.objects[which, d, True] for d in with_dels)
        total = hit + sum(self.objects[which, d, False] for d in with_dels)
        return hit, total, 100.0 * hit / max(1, total)


def report_doubts(version, tally):
    total = sum(tally.doubts.values()) + tally.places
    for doubt in sorted({key[0] for key in tally.doubts}):
        count = collections.Counter()
        for (name, hit, is_open), n in tally.doubts.items():
            if name == doubt:
                count.update(all=n, hit=n * hit, open=n * is_open)
        print("%s unsure  %5d (%.1f %% of all), guessed %.1f %%, left open "
              "%.1f %%: %s" % (
                  version, count["all"], 100.0 * count["all"] / total,
                  100.0 * count["hit"] / count["all"],
                  100.0 * count["open"] / count["all"], doubt))
    share = 100.0 * sum(tally.doubts.values()) / max(1, total)
    guessed = sum(n for key, n in tally.doubts.items() if key[1])
    hit = tally.share("predict", False, True)[0] + guessed
    print("%s predict  guesses included: %.2f %% of %d; unsure: %.1f %%" % (
        version, 100.0 * hit / max(1, total), total, share))
    alone = tally.alone
    sure = alone[False, True] + alone[False, False]
    print("%s predict  without the calling program: guesses included %.2f %%, "
          "without a doubt %.2f %%, unsure %.1f %%" % (
              version,
              100.0 * (alone[True, True] + alone[False, True]) / max(1, total),
              100.0 * alone[False, True] / max(1, sure),
              100.0 - 100.0 * sure / max(1, total)))


def report(version, tally, show):
    """The figures of one group under one version."""
    for which in ("run", "predict", "unsure"):
        hit, total, share = tally.share(which, False, True)
        print("%s %-8s %d of %d deaths, %.2f %% (today %.2f %%, with the del "
              "%.2f %%), %d functions" % (
                  version, which, hit, total, share,
                  tally.share(which, False)[2], tally.share(which, True)[2],
                  len(tally.functions[which])))
    print("%s run: %d calls, %d more need what the model does not have; "
          "predict: %.2f places named each, %d objects of calls that raised "
          "not counted" % (
              version, tally.calls, len(tally.cannot),
              tally.guesses / max(1, tally.places), tally.raised))
    report_doubts(version, tally)
    for cause, count in tally.causes.most_common():
        print("  %5d  %s" % (count, cause))
    if show:
        print("\n".join("    " + line for line in
                        sorted(tally.lines) + sorted(tally.cannot)))


def is_run_good(tally):
    return tally.share("run", False, True)[2] >= GOAL


def is_good(tally):
    """Are the goals met?"""
    unsure = sum(tally.doubts.values())
    left_open = sum(n for key, n in tally.doubts.items() if key[2])
    return (is_run_good(tally)
            and tally.share("predict", False, True)[2] >= GOAL
            and 100.0 * unsure <= MOST_UNSURE * (unsure + tally.places)
            and 100.0 * left_open >= OPEN_GOAL * unsure)


def corpus():
    """The programs of corpus/ that have a main()."""
    found = []
    for path in glob.glob(os.path.join(HERE, "../../corpus/*/*.py")):
        if path.endswith("run.py"):
            continue
        with open(path, encoding="utf-8") as stream:
            if "\ndef main():" in stream.read():
                found.append(os.path.normpath(path))
    return sorted(found)


def at_random(count, folder):
    paths = []
    for seed in range(1, count + 1):
        paths.append(os.path.join(folder, "random%d.py" % seed))
        with open(paths[-1], "w", encoding="utf-8") as stream:
            stream.write(program(seed))
    return paths


def chosen(args, folder):
    """What to measure: (group, names)."""
    groups = []
    if args.small:
        return [("library", SMALL)]
    if args.names:
        return [("named", args.names)]
    every = not (args.corpus or args.random)
    if every:
        groups.append(("library", sorted(death_cases.CASES)))
    if every or args.corpus:
        groups.append(("corpus", corpus()))
    if every or args.random:
        groups.append(("random", at_random(args.random or 100, folder)))
    return groups


def measure(args, python, names):
    tally = Tally()
    jobs = [(os.path.abspath(args.program), python, name) for name in names]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for job, found in zip(jobs, pool.map(measured, jobs)):
            if found == "absent":
                print("  %s: this interpreter does not have it" % job[2])
            elif isinstance(found, str):
                print("  %s: not measured: %s" % (job[2], found))
                tally.unmeasured.append(os.path.basename(job[2]))
            else:
                tally.take(job[2], found)
    return tally


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--python", action="append")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--corpus", action="store_true")
    parser.add_argument("--random", type=int)
    args = parser.parse_intermixed_args()
    have = dict(interpreters(8))
    if not have:
        print("SKIPPED: no CPython from 3.8 on found")
        return SKIP
    known = sorted(have, key=lambda v: int(v[2:]))
    wanted = sorted({known[-1], known[0]}) if args.small else known
    good, unmeasured = True, []
    with tempfile.TemporaryDirectory() as folder:
        for version in args.python or wanted:
            whole = Tally()
            for group, names in chosen(args, folder):
                if group == "random" and int(version[2:]) < 10:
                    continue  # they are written for 3.10
                tally = measure(args, have[version], names)
                if not sum(tally.objects.values()):
                    tally.unmeasured.append("any death of group " + group)
                report(version + " " + group, tally, args.misses)
                whole.add(tally)
                good = is_run_good(tally) and good
                if sum(tally.objects.values()) >= ENOUGH:
                    good = is_good(tally) and good
            good = is_good(whole) and good
            unmeasured += ["%s %s" % (version, what)
                           for what in whole.unmeasured]
    if unmeasured:
        print("FAILED: not measured: " + ", ".join(unmeasured))
    return 0 if good and not unmeasured else 1


if __name__ == "__main__":
    sys.exit(main())
