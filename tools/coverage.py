#!/usr/bin/env python3
"""coverage.py BUILD [--missing] - executed lines by folder and file.

Reads what the tests of a `coverage` build left behind, through gcov.  With
--missing, the lines that no test reached are listed, a line a function.
"""
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
FOLDERS = ["base", "analyzer", "rules", "runtime-model", "rewriter", "cli"]


def reports(build):
    """What gcov says of each object, decoded."""
    notes = [file for file in sorted(build.rglob("*.gcda"))
             if "tests" not in file.relative_to(build).parts]
    for note in notes:
        done = subprocess.run(
            ["gcov", "--json-format", "--stdout", str(note)], cwd=build,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
        for line in done.stdout.splitlines():
            yield json.loads(line)


def merged(build):
    """{path: {line: (times, function)}} of our files."""
    found = collections.defaultdict(dict)
    for report in reports(build):
        for file in report["files"]:
            name = file["file"].lstrip("/")
            if name.split("/")[0] not in FOLDERS:
                continue
            for line in file["lines"]:
                at, old = line["line_number"], found[name]
                times = line["count"] + old.get(at, (0, ""))[0]
                old[at] = times, line.get("function_name", "")
    return found


def show(title, lines):
    reached = sum(times > 0 for times, _ in lines)
    print(f"{title:<40} {reached:6} of {len(lines):6} "
          f"{100 * reached / max(len(lines), 1):6.1f} %")


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    found = merged(build)
    for folder in FOLDERS:
        files = [name for name in found if name.split("/")[0] == folder]
        for name in sorted(files):
            show(name, list(found[name].values()))
            missing = collections.defaultdict(list)
            for at, (times, function) in sorted(found[name].items()):
                if not times:
                    missing[function].append(at)
            for function, lines in missing.items() if (
                    "--missing" in sys.argv) else ():
                print(f"    {function}: {' '.join(map(str, lines))}")
        show(f"== {folder}/", [line for name in files
                              for line in found[name].values()])
    return not found


sys.exit(main())
