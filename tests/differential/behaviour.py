"""Random programs behave after rewriting as before, and nothing dies later.

    python3 behaviour.py [--count N] [--seed S] [--python PYTHON]... [-j N]
                         [--scripts]
    python3 behaviour.py --run OLD NEW NAME...      compares these programs

Programs from progen.py are rewritten by the binary and run before and after,
with asserts and without: same trace, same exceptions, and each tracked object
dies no later (tracked.py).  With several interpreters each batch of programs goes
to the next one; `--python all` stands for one of each version.  A program that
crashes or hangs its interpreter is a difference of its own: the rest of its
batch still runs.  Exit 1 on any difference, when the rewriting failed, when a
program was not run, when more than one in fifty is refused, and when too few
dels were inserted to show anything.

`--run` is what the interpreter under test executes; it runs on 3.8 and later.
"""
import argparse
import collections
import concurrent.futures
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import warnings

import files
import progen
import tracked

BATCH = 250
SECONDS = 60        # of the processor, for one program; most need milliseconds
ROUNDS = (1, 2, 3)


def load(path, optimize):
    with open(path) as stream:
        source = stream.read()
    return compile(source, "program", "exec", dont_inherit=True,
                   optimize=optimize)


def first_difference(old, new):
    for at, (one, two) in enumerate(zip(old, new)):
        if one != two:
            return "line %d: %s / %s" % (at, one, two)
    return "%d lines / %d lines" % (len(old), len(new))


def compare_runs(old_code, new_code, seed, count):
    """What differs between the runs of two forms of a program, or None."""
    old = tracked.run_quietly(old_code, seed)
    new = tracked.run_quietly(new_code, seed)
    count["runs"] += 1
    count["objects"] += old.born
    if old.trace != new.trace:
        return "trace: " + first_difference(old.trace, new.trace)
    if old.born != new.born:
        return "born: %d / %d" % (old.born, new.born)
    later = [serial for serial, step in old.deaths.items()
             if new.deaths[serial] > step]
    count["died earlier"] += sum(new.deaths[serial] < step
                                 for serial, step in old.deaths.items())
    if later:
        return "later: object %d at %d, was %d" % (
            later[0], new.deaths[later[0]], old.deaths[later[0]])
    return None


def compare_program(old_path, new_path, count):
    for optimize in (0, 1):
        codes = load(old_path, optimize), load(new_path, optimize)
        for seed in ROUNDS:
            found = compare_runs(*codes, seed, count)
            if found:
                return "optimize=%d seed=%d %s" % (optimize, seed, found)
    return None


def run_programs(old_root, new_root, names):
    """Compares these programs; a line of counts, and what differs, each."""
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(5000)
    sys.unraisablehook = lambda unraisable: None
    for name in names:
        count = collections.Counter()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            found = compare_program(os.path.join(old_root, name),
                                    os.path.join(new_root, name), count)
        except (SyntaxError, RecursionError, MemoryError) as error:
            found = "%s: %s" % (type(error).__name__, error)
        print("\t".join((name, str(count["runs"]), str(count["objects"]),
                         str(count["died earlier"]),
                         " ".join((found or "").split()))), flush=True)


def dressed(text, seed):
    """The same program with another indentation or other line ends."""
    if seed % 23 == 0:
        text = re.sub("^(?: {4})+", lambda found: "\t" * (len(found[0]) // 4),
                      text, flags=re.MULTILINE)
    return text.replace("\n", "\r\n") if seed % 29 == 0 else text


def write_programs(folder, seeds, minor, script):
    os.mkdir(folder)
    for seed in seeds:
        path = os.path.join(folder, "p%07d.py" % seed)
        with open(path, "w", newline="\n") as stream:
            stream.write(dressed(progen.program(seed, minor, script), seed))


def count_dels(old_root, new_root):
    dels = 0
    for name in os.listdir(old_root):
        sizes = []
        for root in (old_root, new_root):
            with open(os.path.join(root, name), "rb") as stream:
                sizes.append(sum(line.strip().startswith(b"del ")
                                 for line in stream))
        dels += sizes[1] - sizes[0]
    return dels


class Batch:
    """A run of seeds: written, rewritten, run."""

    def __init__(self, seeds, python, keep, script):
        self.seeds = seeds
        self.python = python
        self.keep = keep
        self.script = script
        self.failed = False
        self.dels = 0
        self.count = collections.Counter()

    def run(self):
        root = tempfile.mkdtemp(prefix="earlydel-behaviour-")
        old, new = os.path.join(root, "old"), os.path.join(root, "new")
        version = files.version_of(self.python)
        write_programs(old, self.seeds, int(version.split(".")[1]),
                       self.script)
        shutil.copytree(old, new)
        done = subprocess.run(
            [files.binary(), "fix", "--unsafe-fixes", "--min-gain", "none",
             *(["--module-scope", "scripts"] if self.script else []), new],
            capture_output=True, text=True)
        if done.returncode not in (0, 1):
            self.fail("fix ended with %d: %s" % (done.returncode,
                                                 done.stderr[:500]))
        self.count["refused"] = done.stderr.count("; the file is left alone")
        self.dels = count_dels(old, new)
        self.compare(old, new, sorted(os.listdir(old)))
        if self.failed and self.keep:
            print("kept in " + root)
        else:
            shutil.rmtree(root)

    def compare(self, old, new, names):
        """Runs the programs, beginning again behind one that ends the run."""
        while names:
            ran = subprocess.run([self.python, os.path.abspath(__file__),
                                  "--run", old, new] + names,
                                 capture_output=True, text=True)
            lines = ran.stdout.splitlines()
            for line in lines:
                self.read(line)
            names = names[len(lines):]
            if names:
                self.fail("%s: ended %s by %d: %s" % (
                    names[0], self.python, ran.returncode,
                    ran.stderr[-500:]))
                names = names[1:]

    def read(self, line):
        name, runs, objects, earlier, found = line.split("\t")
        self.count["programs"] += 1
        self.count["runs"] += int(runs)
        self.count["objects"] += int(objects)
        self.count["earlier"] += int(earlier)
        if found:
            self.fail("%s: %s: %s" % (name, self.python, found))

    def fail(self, text):
        self.failed = True
        print(text.strip(), flush=True)


def batches(args, pythons):
    end = args.seed + args.count
    size = min(BATCH, -(-args.count // len(pythons)))
    for at, first in enumerate(range(args.seed, end, size)):
        yield Batch(range(first, min(first + size, end)),
                    pythons[at % len(pythons)], args.keep, args.scripts)


def chosen(wanted):
    """The interpreters that the command line asks for."""
    if not wanted:
        return [files.newest()]
    if wanted == ["all"]:
        return [python for _, python in sorted(files.interpreters().items())]
    return wanted


def run_all(args):
    if not os.path.exists(files.binary()):
        sys.exit("behaviour: no binary at %s" % files.binary())
    pythons = chosen(args.python)
    count, dels, failed = collections.Counter(), 0, False
    def run(batch):
        batch.run()
        return batch
    pool = concurrent.futures.ThreadPoolExecutor(args.jobs)
    for batch in pool.map(run, batches(args, pythons)):
        count += batch.count
        dels += batch.dels
        failed |= batch.failed
    print("programs %d, refused %d, runs %d, dels %d, objects %d, "
          "died earlier %d: %s" % (
              count["programs"], count["refused"], count["runs"], dels,
              count["objects"], count["earlier"],
              "FAILED" if failed else "same"))
    if (dels < args.count or count["programs"] != args.count
            or count["refused"] > args.count // 50):
        print("too little was rewritten or run to show anything")
        failed = True
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--run", nargs="+", metavar="OLD NEW NAME")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--python", action="append", default=[])
    parser.add_argument("--scripts", action="store_true",
                        help="programs with code at their top, and its names")
    parser.add_argument("-j", type=int, default=2, dest="jobs")
    parser.add_argument("--keep", action="store_true",
                        help="keep the programs of a batch that failed")
    args = parser.parse_args()
    if args.run:
        run_programs(args.run[0], args.run[1], args.run[2:])
    else:
        sys.exit(run_all(args))


if __name__ == "__main__":
    main()
