#!/usr/bin/env python3
"""golden_cases.py ROOT - every rule and catalogue entry is shown both ways.

A rule of rules/rule.def is named by a directive of some golden case (`#! keep
a CODE`, `#! why a CODE`, `#! del a CODE`; a note's code stands on a del), and
the same case has a name that goes, or is reported, without it.  The case that
an entry of the catalogue names has both as well: something that shows the
fact (a level, a code, a name kept), and something that comes out another way.
EDL609 stands for "unsafe".
"""
import collections
import pathlib
import re
import sys

from catalogue_entries import entries

RULE = re.compile(r'^RULE\(\w+, *"(EDL\d+)", *\w+', re.M)
DIRECTIVE = re.compile(r"#!(?!/)[ ]?(?!options:)(.*)$", re.M)
SHOWS = re.compile(r"\b(EDL\d+|safe|unsafe|held|advice|keep|why|nothing)\b")


def directives(path):
    """Each directive of a case: what stands between semicolons."""
    text = path.read_text("utf-8", errors="replace")
    return [part.strip() for line in DIRECTIVE.findall(text)
            for part in line.split(";")]


def cases(root):
    return {path: directives(path)
            for path in sorted((root / "tests/golden").glob("*/*.py"))
            if not path.name.endswith(".fixed.py")}


def rule_faults(root, said):
    codes = RULE.findall((root / "rules/rule.def").read_text("utf-8"))
    if not codes:
        yield "rules/rule.def: no rule found"
    for code in codes:
        word = "unsafe" if code == "EDL609" else code
        fires = [parts for parts in said.values()
                 if any(word in part.split() for part in parts)]
        if not fires:
            yield f"{code}: no golden case names it"
        elif not any(word not in part.split()
                     for parts in fires for part in parts):
            yield f"{code}: no case shows where it does not speak"


def entry_faults(root, said):
    users = collections.defaultdict(list)
    for path in sorted((root / "rules/catalogue").glob("*.toml")):
        for _, entry in entries(path):
            if "until" not in entry:  # those show that it is over
                users[entry["example"][0]].append(entry["name"][0])
    if not users:
        yield "rules/catalogue: no entry found"
    for example, names in sorted(users.items()):
        parts = said.get(root / "tests/golden" / f"{example}.py")
        if parts is None:
            continue  # catalogue_examples.py speaks of those
        if not any(SHOWS.search(part) for part in parts):
            yield f"{example}: nothing shows the fact of {names[0]}"
        if len({(part.split()[0], *SHOWS.findall(part))
                for part in parts}) < 2:
            yield f"{example}: all is as {names[0]} has it"


def main():
    root = pathlib.Path(sys.argv[1])
    said = cases(root)
    found = list(rule_faults(root, said)) + list(entry_faults(root, said))
    print("\n".join(found) or f"golden: {len(said)} cases show both sides")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
