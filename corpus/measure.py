#!/usr/bin/env python3
"""Measure what earlydel's patch changes: memory, held bytes and time.

    corpus/measure.py [--earlydel PROGRAM] [--min-gain GAIN] [FILE...]

For every FILE (default: all programs but facts and hazards) the
table shows, before and after the patch: the peak of the memory that Python
allocated, the bytes held summed over time, and the ratio of the times.

The memory figures come from a run in which a tick stands before every
statement (dels excepted): `held` is the sum of the bytes allocated at each
tick, so it does not depend on the machine's speed.  `byte-seconds` weighs
the same bytes by the clock.  Time is that of plain runs.
"""

import argparse
import ast
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
CHILD = "--child"
TIMED = "--timed"
# The model says what is worth a del; tests and table ask the same.
RANKED = []


# In the parent ------------------------------------------------------------


def options_of(path):
    """What the header asks for besides: `# options: --module-scope scripts`."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# options: "):
            found += line.split()[2:]
    return found


def claims_of(path):
    """The `# expect:` lines of a program, as lists of words."""
    claims = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        if line.startswith("# expect: "):
            claims.append(line[len("# expect: ") :].split())
    return claims


def programs():
    """All programs whose patch is measured, in order."""
    found = sorted(HERE.glob("*/*.py"))
    return [path for path in found if path.parent.name not in ("facts", "hazards")]


def tracked(claims):
    """FUNCTION.NAME of the objects whose death is claimed to come earlier."""
    return [claim[3] + "." + claim[1] for claim in claims if claim[0] == "earlier"]


def measure(python, path, labels):
    """Run PATH with ticks; the figures as a dict."""
    command = [python, "-E", "-S", __file__, CHILD, str(path), *labels]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise RuntimeError("%s: %s" % (path, done.stderr))
    return json.loads(done.stdout)


def seconds(python, path, repeat):
    """The median time of REPEAT plain runs, without Python's start."""
    command = [python, "-E", "-S", __file__, TIMED, str(path)]
    times = []
    for _ in range(repeat):
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=120, check=True
        )
        times.append(float(done.stdout))
    return statistics.median(times)


def fix(earlydel, path, folder, options):
    """A copy of PATH in FOLDER with earlydel's dels, safe and unsafe ones."""
    copy = folder / path.name
    copy.write_bytes(path.read_bytes())
    command = [earlydel, "fix", "-q", "--unsafe-fixes", *options, str(copy)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if done.returncode > 1:
        raise RuntimeError("%s: %s" % (path, done.stderr))
    return copy


# In the child -------------------------------------------------------------


class Ticks(ast.NodeTransformer):
    """Put a tick before each statement and a note after each tracked one."""

    def __init__(self, labels):
        self.labels = set(labels)
        self.function = "<module>"

    @staticmethod
    def call(name, at, *arguments):
        call = ast.Expr(ast.Call(ast.Name(name, ast.Load()), list(arguments), []))
        ast.copy_location(call, at)
        return ast.fix_missing_locations(call)

    def born(self, target, at):
        """Notes for the tracked names that TARGET binds."""
        notes = []
        for node in ast.walk(target):
            if not isinstance(node, ast.Name):
                continue
            label = self.function + "." + node.id
            if label in self.labels:
                word = ast.Constant(label)
                notes.append(
                    self.call("__born__", at, word, ast.Name(node.id, ast.Load()))
                )
        return notes

    def body(self, statements):
        result = []
        for statement in statements:
            text = isinstance(statement, ast.Expr) and isinstance(
                statement.value, ast.Constant
            )
            quiet = isinstance(statement, (ast.Delete, ast.ImportFrom)) or text
            if not quiet:
                result.append(self.call("__tick__", statement))
            result.append(self.visit(statement))
            if isinstance(statement, ast.Assign):
                for target in statement.targets:
                    result.extend(self.born(target, statement))
        return result

    def generic_visit(self, node):
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if isinstance(statements, list):
                setattr(node, field, self.body(statements))
        for handler in getattr(node, "handlers", ()):
            self.visit(handler)
        return node

    def visit_For(self, node):
        self.generic_visit(node)
        node.body[:0] = self.born(node.target, node)
        return node

    visit_AsyncFor = visit_For

    def visit_FunctionDef(self, node):
        outer, self.function = self.function, node.name
        self.generic_visit(node)
        self.function = outer
        return node

    visit_AsyncFunctionDef = visit_FunctionDef


class Meter:
    """What is counted while the program runs."""

    def __init__(self, tracemalloc, weakref):
        self.memory = tracemalloc.get_traced_memory
        self.reference = weakref.ref
        self.ticks = self.held = self.base = self.last = 0
        self.weighed = 0.0
        self.when = 0.0
        self.born = []
        self.died = {}
        self.alive = {}

    def start(self):
        self.base = self.memory()[0]
        self.when = time.perf_counter()

    def tick(self):
        now = time.perf_counter()
        self.weighed += self.last * (now - self.when)
        self.when = now
        self.last = self.memory()[0] - self.base
        self.held += self.last
        self.ticks += 1

    def note(self, label, value):
        if value is None:  # "nothing yet": no object whose death counts
            return
        number = len(self.born)
        self.born.append(label)

        def dead(_, self=self, number=number):
            self.died[number] = self.ticks

        self.alive[number] = self.reference(value, dead)

    def figures(self, output):
        peak = self.memory()[1] - self.base
        died = [self.died.get(i, self.ticks + 1) for i in range(len(self.born))]
        return {
            "output": output,
            "ticks": self.ticks,
            "peak": peak,
            "held": self.held,
            "byte_seconds": self.weighed,
            "born": self.born,
            "died": died,
        }


def child(path, labels):
    """Run the program with ticks and print the figures."""
    import contextlib
    import gc
    import io
    import tracemalloc
    import weakref

    source = pathlib.Path(path).read_bytes()
    tree = ast.parse(source, path)
    transformer = Ticks(labels)
    tree.body = transformer.body(tree.body)
    code = compile(tree, path, "exec")
    del tree, source
    meter = Meter(tracemalloc, weakref)
    space = {"__name__": "__main__", "__file__": path}
    space["__tick__"] = meter.tick
    space["__born__"] = meter.note
    output = io.StringIO()
    gc.collect()
    tracemalloc.start()
    meter.start()
    with contextlib.redirect_stdout(output):
        exec(code, space)
    meter.tick()
    figures = meter.figures(output.getvalue())
    tracemalloc.stop()
    print(json.dumps(figures))


def timed(path):
    """Run the program as it is and print how long it took."""
    import contextlib
    import io

    code = compile(pathlib.Path(path).read_bytes(), path, "exec")
    space = {"__name__": "__main__", "__file__": path}
    with contextlib.redirect_stdout(io.StringIO()):
        start = time.perf_counter()
        exec(code, space)
        took = time.perf_counter() - start
    print(took)


# The table ----------------------------------------------------------------


def usual(arguments, path):
    """The figures of one run, but for the clock: that is of the middle one."""
    runs = [measure(arguments.python, path, []) for _ in range(arguments.repeat)]
    runs.sort(key=lambda run: run["byte_seconds"])
    return runs[len(runs) // 2]


def row(arguments, path, folder):
    options = arguments.options + options_of(path)
    copy = fix(arguments.earlydel, path, folder, options)
    before = usual(arguments, path)
    after = usual(arguments, copy)
    ratio = seconds(arguments.python, copy, arguments.repeat) / seconds(
        arguments.python, path, arguments.repeat
    )
    return before, after, ratio


def print_table(arguments, files):
    print(
        "%-24s %9s %9s %6s %6s %8s %6s"
        % ("program", "peak KiB", "after", "ratio", "held", "byte-sec", "time")
    )
    ratios = []
    with tempfile.TemporaryDirectory(prefix="corpus-") as folder:
        for path in files:
            before, after, clock = row(arguments, path, pathlib.Path(folder))
            if before["output"] != after["output"]:
                raise SystemExit("%s: the output has changed" % path)
            three = [after[key] / before[key] for key in ("peak", "held")]
            three.append(after["byte_seconds"] / before["byte_seconds"])
            ratios.append((*three, clock))
            name = "%s/%s" % (path.parent.name, path.stem)
            print(
                "%-24s %9.0f %9.0f %6.2f %6.2f %8.2f %6.2f"
                % (name, before["peak"] / 1024, after["peak"] / 1024, *three, clock)
            )
    middle = [statistics.geometric_mean(column) for column in zip(*ratios)]
    print("%-44s %6.2f %6.2f %8.2f %6.2f" % ("geometric mean", *middle))


def main():
    if sys.argv[1:2] == [CHILD]:
        return child(sys.argv[2], sys.argv[3:])
    if sys.argv[1:2] == [TIMED]:
        return timed(sys.argv[2])
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    default = HERE.parent / "build" / "release" / "earlydel"
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--earlydel", default=os.environ.get("EARLYDEL", default))
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--min-gain", default="medium")
    parser.add_argument("--repeat", type=int, default=5)
    arguments = parser.parse_args()
    arguments.options = [*RANKED, "--min-gain", arguments.min_gain]
    print_table(arguments, arguments.files or programs())


if __name__ == "__main__":
    main()
