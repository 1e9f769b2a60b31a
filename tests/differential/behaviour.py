"""Random programs behave after rewriting as before, and nothing dies later.

    python3 behaviour.py [--count N] [--seed S] [--python PYTHON] [-j N]
    python3 behaviour.py --run OLD NEW      compares two folders of programs

Programs from progen.py are rewritten by the binary and run before and after,
with asserts and without: same trace, same exceptions, and each tracked object
dies no later (tracked.py).  Exit 1 on any difference, when the rewriting
failed, and when too few dels were inserted to show anything.

`--run` is what the interpreter under test executes; it runs on 3.8 and later.
"""
import argparse
import collections
import concurrent.futures
import os
import shutil
import subprocess
import sys
import tempfile
import warnings

import files
import progen
import tracked

BATCH = 500
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


def run_folders(old_root, new_root):
    """Compares all programs of two folders; prints counts, then failures."""
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(5000)
    sys.unraisablehook = lambda unraisable: None
    count = collections.Counter()
    failures = []
    for name in sorted(os.listdir(old_root)):
        count["programs"] += 1
        found = compare_program(os.path.join(old_root, name),
                                os.path.join(new_root, name), count)
        if found:
            failures.append("%s: %s" % (name, found))
    print("programs %d runs %d objects %d earlier %d" % (
        count["programs"], count["runs"], count["objects"],
        count["died earlier"]))
    for failure in failures:
        print(failure)
    return 1 if failures else 0


def write_programs(folder, seeds, minor):
    os.mkdir(folder)
    for seed in seeds:
        path = os.path.join(folder, "p%07d.py" % seed)
        with open(path, "w", newline="\n") as stream:
            stream.write(progen.program(seed, minor))


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

    def __init__(self, seeds, python, keep):
        self.seeds = seeds
        self.python = python
        self.keep = keep
        self.failed = False
        self.dels = 0
        self.count = collections.Counter()

    def run(self):
        root = tempfile.mkdtemp(prefix="earlydel-behaviour-")
        old, new = os.path.join(root, "old"), os.path.join(root, "new")
        version = files.version_of(self.python)
        write_programs(old, self.seeds, int(version.split(".")[1]))
        shutil.copytree(old, new)
        done = subprocess.run(
            [files.binary(), "fix", "--unsafe-fixes", "--min-gain", "none",
             new], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            self.fail("fix ended with %d: %s" % (done.returncode,
                                                 done.stderr[:500]))
        self.dels = count_dels(old, new)
        ran = subprocess.run([self.python, os.path.abspath(__file__),
                              "--run", old, new],
                             capture_output=True, text=True)
        self.read(ran)
        if self.failed and self.keep:
            print("kept in " + root)
        else:
            shutil.rmtree(root)

    def read(self, ran):
        lines = ran.stdout.splitlines()
        if ran.returncode != 0 or not lines:
            self.fail("\n".join(lines[1:] + [ran.stderr[-500:]]))
        if lines:
            words = lines[0].split()
            for key, value in zip(words[::2], words[1::2]):
                self.count[key] += int(value)

    def fail(self, text):
        self.failed = True
        print(text.strip())


def batches(args, python):
    end = args.seed + args.count
    for first in range(args.seed, end, BATCH):
        yield Batch(range(first, min(first + BATCH, end)), python, args.keep)


def run_all(args):
    if not os.path.exists(files.binary()):
        sys.exit("behaviour: no binary at %s" % files.binary())
    python = args.python or files.newest()
    count, dels, failed = collections.Counter(), 0, False
    def run(batch):
        batch.run()
        return batch
    pool = concurrent.futures.ThreadPoolExecutor(args.jobs)
    for batch in pool.map(run, batches(args, python)):
        count += batch.count
        dels += batch.dels
        failed |= batch.failed
    print("programs %d, runs %d, dels %d, objects %d, died earlier %d: %s" % (
        count["programs"], count["runs"], dels, count["objects"],
        count["earlier"], "FAILED" if failed else "same"))
    if dels < args.count or count["programs"] != args.count:
        print("too little was rewritten or run to show anything")
        failed = True
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--run", nargs=2, metavar=("OLD", "NEW"))
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--python", default=None)
    parser.add_argument("-j", type=int, default=2, dest="jobs")
    parser.add_argument("--keep", action="store_true",
                        help="keep the programs of a batch that failed")
    args = parser.parse_args()
    sys.exit(run_folders(*args.run) if args.run else run_all(args))


if __name__ == "__main__":
    main()
