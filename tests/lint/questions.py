#!/usr/bin/env python3
"""questions.py ROOT - the table of questions in corpus/README.md is true.

One row a question, O1 to O23 in order; what a row names is there; and what
the headers of the corpus name is a question.
"""
import pathlib
import re
import sys

COUNT = 23
ROW = re.compile(r"^\| O(\d+) \|(.*)$", re.M)
PLACE = re.compile(r"(?<![\w/.])((?:corpus|tests|docs|bench)/[\w./]+)")


def faults(root):
    text = (root / "corpus/README.md").read_text("utf-8")
    rows = ROW.findall(text)
    if [int(number) for number, _ in rows] != list(range(1, COUNT + 1)):
        yield f"rows are not O1 to O{COUNT}: {[n for n, _ in rows]}"
    for number, row in rows:
        places = PLACE.findall(row)
        if not places or "`" not in row.split("|")[-2]:
            yield f"O{number} names no place or no command"
        for place in places:
            if not (root / place).exists():
                yield f"O{number}: {place} is not there"
    for file in sorted((root / "corpus").rglob("*.py")):
        for line in re.findall("^# origin: (.*)$", file.read_text("utf-8"),
                               re.M):
            for word in line.split():
                if not re.fullmatch(r"O\d+", word) or (
                        not 1 <= int(word[1:]) <= COUNT):
                    yield f"{file.relative_to(root)}: {word} is no question"


def main():
    found = list(faults(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or f"questions: {COUNT} rows, all true")
    return bool(found)


sys.exit(main())
