#!/usr/bin/env python3
"""suites.py ROOT - every unit test file is listed, every listed one exists.

A test file that suites.def does not name would never run.
"""
import pathlib
import re
import sys


def main():
    unit = pathlib.Path(sys.argv[1]) / "tests/unit"
    text = (unit / "suites.def").read_text("utf-8")
    listed = re.findall(r"^SUITE\(([\w-]+), (\w+)\)$", text, re.M)
    there = [(file.parent.name, file.stem[len("test_"):])
             for file in unit.glob("*/test_*.c")]
    found = [f"{folder}/test_{module}.c is not in suites.def"
             for folder, module in sorted(set(there) - set(listed))]
    found += [f"suites.def names {folder}/test_{module}.c, which is not there"
              for folder, module in sorted(set(listed) - set(there))]
    if listed != sorted(set(listed), key=lambda s: listed.index(s)):
        found.append("suites.def names a suite twice")
    if text.count("SUITE(") != len(listed):
        found.append("suites.def has a line that is no SUITE(folder, module)")
    print("\n".join(found) or f"suites: all {len(listed)} files run")
    return bool(found or not listed)


sys.exit(main())
