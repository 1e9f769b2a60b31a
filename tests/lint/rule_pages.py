#!/usr/bin/env python3
"""rule_pages.py ROOT - every rule has its page, and every page its rule.

rules/rule.def is the list, with the codes of analyzer/bail.def and EDL906, which
need a page only if they are told of; docs/rules/CODE.md begins with the code
and says what, why, what breaks and how to silence it.
"""
import pathlib
import re
import sys

RULE = re.compile(r'^RULE\(\w+, *"(EDL\d+)"', re.M)
BAIL = re.compile(r'^BAIL\(\w+, *"(EDL9\d+)"', re.M)


def complaints(root):
    codes = RULE.findall((root / "rules/rule.def").read_text("utf-8"))
    bails = root / "analyzer/bail.def"
    others = {"EDL906", *(BAIL.findall(bails.read_text("utf-8"))
                          if bails.exists() else [])}
    pages = {p.stem: p for p in sorted((root / "docs/rules").glob("*.md"))}
    if not codes:
        yield "rules/rule.def: no rule found"
    for code in sorted(set(codes) - set(pages)):
        yield f"docs/rules/{code}.md is not there"
    for code in sorted(set(pages) - set(codes) - others):
        yield f"docs/rules/{code}.md: no rule of that code in rules/rule.def"
    for code in sorted((set(codes) | others) & set(pages)):
        text = pages[code].read_text("utf-8")
        if code not in text.split("\n", 1)[0]:
            yield f"docs/rules/{code}.md: the first line does not name {code}"
        if "```python" not in text:
            yield f"docs/rules/{code}.md: no lines of Python"
    for code in sorted({c for c in codes if codes.count(c) > 1}):
        yield f"rules/rule.def: {code} is given twice"


def main():
    found = list(complaints(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "rules: each has its page")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
