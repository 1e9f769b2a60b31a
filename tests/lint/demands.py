#!/usr/bin/env python3
"""demands.py ROOT - the table of demands in tests/cli/demands.md is true.

Each row names tests that exist, files that exist, or a line of docs/cli.md
that says that it is not there.
"""
import ast
import pathlib
import re
import sys

FOLDER = pathlib.Path("tests/cli")
ROW = re.compile(r"^\| ([\d.]+) \| (.*) \| (.*) \|$", re.M)
TEST = re.compile(r"`(test_\w+\.py) (\w+)\.(\w+)`")
FILE = re.compile(r"`((?:tests|docs)/[\w./]+)`")
ABSENT = re.compile(r"^not there: `(.*)`$")


def tests_of(path):
    return {(one.name, part.name)
            for one in ast.parse(path.read_text("utf-8")).body
            if isinstance(one, ast.ClassDef)
            for part in one.body if isinstance(part, ast.FunctionDef)}


def faults(root):
    rows = ROW.findall((root / FOLDER / "demands.md").read_text("utf-8"))
    manual = " ".join((root / "docs/cli.md").read_text("utf-8").split())
    known = {}
    if len(rows) < 80:
        yield f"only {len(rows)} rows are read"
    for number, demand, shown in rows:
        where = f"{number} {demand}"
        absent = ABSENT.match(shown)
        tests, files = TEST.findall(shown), FILE.findall(shown)
        if absent and f"- {absent[1]}" not in manual:
            yield f"{where}: docs/cli.md does not say so"
        rest = FILE.sub("", TEST.sub("", shown))
        if not absent and (not tests + files or rest.strip(", ")):
            yield f"{where}: neither tests nor files: {rest}"
        for file, case, name in tests:
            if file not in known:
                path = root / FOLDER / file
                known[file] = tests_of(path) if path.exists() else set()
            if (case, f"test_{name}") not in known[file]:
                yield f"{where}: there is no {file} {case}.test_{name}"
        for file in files:
            if not (root / file).exists():
                yield f"{where}: {file} is not there"


def main():
    root = pathlib.Path(sys.argv[1])
    found = list(faults(root))
    print("\n".join(found) or "demands: each row is shown by what exists")
    return bool(found)


sys.exit(main())
