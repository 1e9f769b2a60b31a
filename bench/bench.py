#!/usr/bin/env python3
"""bench.py --build DIR [--jobs N] [--rounds N] - ratios, side by side.

Every figure compares two runs that alternate (A B A B ...) on the same files
in the same minute: seconds of one machine mean little on another.  A figure
is the median of the rounds' ratios, with the lowest and the highest.
"""
import argparse
import os
import pathlib
import resource
import shutil
import sys
import tempfile

import pythons
from measure import run, show


class Bench:
    def __init__(self, build, jobs, rounds):
        self.earlydel = str(build / "earlydel")
        self.parse_only = str(build / "bench" / "parse_only")
        self.jobs, self.rounds = jobs, rounds

    def check(self, jobs, folder, *more):
        return run([self.earlydel, "check", "--isolated", "-j", str(jobs),
                    "--output-format", "concise", *more, str(folder)])

    def parse(self, jobs, files):
        names = "".join(f"{file}\n" for file in files).encode()
        done = run([self.parse_only, str(jobs)], names)
        parsed = int(done.out.split()[0])
        if parsed != len(files):
            sys.exit(f"bench: {parsed} of {len(files)} files were parsed")
        return done

    def rounds_of(self, first, second):
        first(), second()  # once for the page cache
        return [(first(), second()) for _ in range(self.rounds)]

    def library(self, folder, files):
        one = self.rounds_of(lambda: self.check(1, folder),
                             lambda: self.parse(1, files))
        every = self.rounds_of(lambda: self.check(self.jobs, folder),
                               lambda: self.parse(self.jobs, files))
        show("whole run / bare parse, -j1, processor time",
             [a.cpu / b.cpu for a, b in one], "goal <= 1.5")
        show("whole run / bare parse, -j1, clock",
             [a.wall / b.wall for a, b in one])
        show(f"whole run / bare parse, -j{self.jobs}, clock",
             [a.wall / b.wall for a, b in every])
        show(f"speed-up of the whole run, -j{self.jobs} over -j1",
             [a.wall / c.wall for (a, _), (c, _) in zip(one, every)])
        show(f"speed-up of bare parsing, -j{self.jobs} over -j1",
             [b.wall / d.wall for (_, b), (_, d) in zip(one, every)])
        show("share of bare parsing's speed-up that is reached",
             [(a.wall / c.wall) / (b.wall / d.wall)
              for (a, b), (c, d) in zip(one, every)], "goal >= 0.85")

    def memory(self, folder):
        alone = self.check(1, folder).peak
        spread = self.check(self.jobs, folder).peak
        worker = (spread - alone) / max(self.jobs - 1, 1)
        print(f"peak memory: -j1 {alone / 1e6:.0f} MB, each further worker "
              f"{max(worker, 0) / 1e6:.0f} MB (goal <= 100 a worker)")

    def size(self, title, make, folder):
        """Time for a function over the time for one of half the size."""
        whole, half = folder / "whole", folder / "half"
        for path, n in ((whole, 20000), (half, 10000)):
            path.mkdir(parents=True)
            for copy in range(4):
                (path / f"f{copy}.py").write_text(make(n, n // 4))
        pairs = self.rounds_of(
            lambda: self.check(1, whole, "--min-gain", "none"),
            lambda: self.check(1, half, "--min-gain", "none"))
        show(title, [a.cpu / b.cpu for a, b in pairs], "goal about 2")


def straight(statements, names):
    """One function, one block: every name is bound and read several times."""
    lines = ["def f(g):", "    v0 = g()"]
    for i in range(1, statements):
        lines.append(f"    v{i % names} = g(v{(i - 1) % names})")
    return "\n".join(lines + [f"    return v{(statements - 1) % names}", ""])


def branchy(statements, names):
    """One function of loops, branches and handlers, names used nearby."""
    lines, i = ["def f(g):"], 0
    while i < statements:
        a, b, c = (f"v{(i // 8 + k) % names}" for k in (0, 1, 2))
        lines += [f"    {a} = g({i})",
                  f"    for {b} in g({a}):",
                  f"        if g({b}):",
                  "            continue",
                  "    try:",
                  f"        {c} = g({a})",
                  "    except ValueError:",
                  f"        {c} = g()",
                  f"    g({c})"]
        i += 8
    return "\n".join(lines + [""])


def copy_library(folder):
    """The newest standard library's sources, without installed packages."""
    found = pythons.all_pythons()
    if not found:
        sys.exit("bench: no Python 3.8 or later was found")
    version, (_, library) = list(found.items())[-1]
    library = pathlib.Path(library)
    files = [file for file in sorted(library.rglob("*.py"))
             if "site-packages" not in file.parts and file.is_file()]
    for file in files:
        place = folder / file.relative_to(library)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
    copies = sorted(folder.rglob("*.py"))
    size = sum(file.stat().st_size for file in copies)
    print(f"standard library of Python {'.'.join(map(str, version))}: "
          f"{len(copies)} files, {size / 1e6:.1f} MB")
    return copies


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    bench = Bench(args.build.resolve(), args.jobs, args.rounds)
    # One group of limits for both sides: no core files, no surprises.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bench.library(folder / "lib", copy_library(folder / "lib"))
        bench.memory(folder / "lib")
        bench.size("function of 20,000 over 10,000 statements, one block",
                   straight, folder / "straight")
        bench.size("function of 20,000 over 10,000 statements, branches",
                   branchy, folder / "branchy")


main()
