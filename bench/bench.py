#!/usr/bin/env python3
"""bench.py --build DIR [--jobs N] [--rounds N] - ratios, side by side.

Every figure compares runs that alternate (A B A B ...) on the same files in
the same minutes: seconds of one machine mean little on another.  A figure is
the ratio of the best runs of each side, with the lowest and the highest ratio
of the rounds.
"""
import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

import pythons
from measure import alternate, run, show_best


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

    def library(self, folder, files):
        """All that the issues ask of a run over a large tree."""
        one, alone, predicting, bare, every, bare_every = alternate(
            self.rounds,
            lambda: self.check(1, folder),
            lambda: self.check(1, folder, "--no-project"),
            lambda: self.check(1, folder, "--predict"),
            lambda: self.parse(1, files),
            lambda: self.check(self.jobs, folder),
            lambda: self.parse(self.jobs, files))
        show_best("whole run / bare parse, -j1, processor time",
                  cpu(one), cpu(bare), "goal <= 1.5")
        show_best("files alone / bare parse, -j1, processor time",
                  cpu(alone), cpu(bare))
        show_best("project linked / files alone, -j1, processor time",
                  cpu(one), cpu(alone), "goal <= 1.25")
        show_best("with predictions / without, -j1, processor time",
                  cpu(predicting), cpu(one), "goal <= 1.30")
        self.scaling(one, bare, every, bare_every)

    def program(self, folder, files):
        """Files of tests are only parsed: what do the others cost?"""
        for file in files:
            parts = file.relative_to(folder / "lib").parts
            if not any("test" in part for part in parts):
                place = folder / "program" / pathlib.Path(*parts)
                place.parent.mkdir(parents=True, exist_ok=True)
                os.link(file, place)
        left = sorted((folder / "program").rglob("*.py"))
        one, bare = alternate(
            self.rounds,
            lambda: self.check(1, folder / "program"),
            lambda: self.parse(1, left))
        show_best(f"the same without tests, {len(left)} files",
                  cpu(one), cpu(bare))

    def scaling(self, one, bare, every, bare_every):
        """The clock tells the truth on an idle machine only; what locks and
        caches cost shows in the processor time on a busy one, too."""
        show_best(f"processor time of the whole run, -j{self.jobs} / -j1",
                  cpu(every), cpu(one))
        show_best(f"processor time of bare parsing, -j{self.jobs} / -j1",
                  cpu(bare_every), cpu(bare))
        show_best(f"speed-up of the whole run, -j{self.jobs} over -j1, clock",
                  wall(one), wall(every))
        show_best(f"speed-up of bare parsing, -j{self.jobs} over -j1, clock",
                  wall(bare), wall(bare_every))
        ours = [a / b for a, b in zip(wall(one), wall(every))]
        theirs = [a / b for a, b in zip(wall(bare), wall(bare_every))]
        best = min(wall(one)) / min(wall(every))
        bare_best = min(wall(bare)) / min(wall(bare_every))
        shares = [a / b for a, b in zip(ours, theirs)]
        print(f"{'share of bare parsing' + chr(39) + 's speed-up':<58} "
              f"{best / bare_best:6.2f}   "
              f"({min(shares):.2f} .. {max(shares):.2f}) goal >= 0.85")

    def memory(self, folder, files):
        """A worker's peak is that of a run with one worker and no project."""
        million = folder / "million"
        million.mkdir()
        text, size = [], 0
        for file in files:
            source = file.read_bytes()
            odd = b"coding" in source or b"__future__" in source
            if size + len(source) < 1_000_000 and not odd:
                text.append(source + b"\n")
                size += len(source) + 1
        (million / "whole.py").write_bytes(b"".join(text))
        for title, place, more in (
                ("one worker, the library", folder / "lib", ["--no-project"]),
                ("one worker, a file of 1 MB", million,
                 ["--no-project", "--strict"]),
                ("all of a linked run, -j1", folder / "lib", [])):
            peak = self.check(1, place, *more).peak
            print(f"{'peak memory / 100 MB: ' + title:<58} "
                  f"{peak / 100e6:6.2f}", "" if not more else "  goal <= 1")

    def size(self, title, make, folder):
        """Time for a function over the time for one of half the size."""
        whole, half = folder / "whole", folder / "half"
        for path, n in ((whole, 20000), (half, 10000)):
            path.mkdir(parents=True)
            for copy in range(4):
                (path / f"f{copy}.py").write_text(make(n, n // 4))
        big, small = alternate(
            self.rounds,
            lambda: self.check(1, whole, "--min-gain", "none"),
            lambda: self.check(1, half, "--min-gain", "none"))
        show_best(title, cpu(big), cpu(small), "goal about 2")

    def hook(self, folder):
        """`hook run` with ten staged files of 500 lines, beside `git status`
        in the same repository and the 100 ms that people do not notice."""
        for form in ("sha1", "sha256"):
            for gain in ("medium", "small", "none"):
                self.hook_of(folder / form / gain, form, gain)

    def hook_of(self, folder, form, gain):
        folder.mkdir(parents=True)
        for number in range(10):
            (folder / f"m{number}.py").write_text(functions(500, number))
        (folder / "earlydel.toml").write_text(f'min-gain = "{gain}"\n')
        for words in (["init", "-q", f"--object-format={form}"], ["add", "."]):
            subprocess.run(["git", *words], cwd=folder, check=True,
                           stdout=subprocess.DEVNULL)
        asked, status = alternate(
            2 * self.rounds,
            lambda: run([self.earlydel, "hook", "run"], folder=folder),
            lambda: run(["git", "status"], folder=folder))
        title = f"hook, 10 x 500 lines, {form}, gain {gain}"
        show_best(f"{title} / 100 ms, clock", wall(asked), [0.1] * len(asked),
                  "goal <= 1")
        show_best(f"{title} / git status, clock", wall(asked), wall(status))


def cpu(runs):
    return [one.cpu for one in runs]


def wall(runs):
    return [one.wall for one in runs]


def functions(lines, seed):
    """A module of small functions, nearly `lines` long."""
    body = ["import os", ""]
    while len(body) + 9 <= lines:
        n = len(body) + seed
        body += [f"def f{n}(path, limit):",
                 "    rows = open(path).readlines()",
                 f"    total = sum(len(row) for row in rows[:{n}])",
                 "    if total > limit:",
                 "        return os.path.basename(path)",
                 "    for row in rows:",
                 "        print(row, total)",
                 "    return total",
                 ""]
    return "\n".join(body)


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


def matching(statements, names):
    """One `match` of many cases, each with a name of its own."""
    lines = ["def f(g):", "    match g():"]
    for i in range(statements // 2):
        lines += [f"        case [{i}, v{i % names}]:",
                  f"            g(v{i % names})"]
    return "\n".join(lines + [""])


def classes(statements, _names):
    """A module of many small classes."""
    lines = []
    for i in range(statements // 6):
        lines += [f"class C{i}:",
                  "    def __init__(self, a):",
                  "        self.a = a",
                  "    def m(self, g):",
                  "        b = self.a.read()",
                  "        g(b)",
                  "        g()"]
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
        files = copy_library(folder / "lib")
        bench.library(folder / "lib", files)
        bench.program(folder, files)
        bench.memory(folder, files)
        bench.hook(folder / "staged")
        bench.size("function of 20,000 over 10,000 statements, one block",
                   straight, folder / "straight")
        bench.size("function of 20,000 over 10,000 statements, branches",
                   branchy, folder / "branchy")
        bench.size("function of 20,000 over 10,000 statements, one match",
                   matching, folder / "matching")
        bench.size("module of 20,000 over 10,000 statements, classes",
                   classes, folder / "classes")


main()
