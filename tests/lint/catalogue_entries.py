#!/usr/bin/env python3
"""catalogue_entries.py ROOT - hold rules/catalogue/*.toml against the schema.

The build already refuses what the reader refuses (unknown facts, disorder).
Here: every entry has a golden case and a reason, no name stands in two files,
classes that facts mention are known, facts of an entry do not contradict each
other, the hazards that were measured are all in, and docs/catalogue.md
explains each word of fact.def.
"""
import json
import pathlib
import re
import sys

# Names and patterns of the measured list, patterns that code covers excluded.
HAZARD_NAMES = 1400
ENTRIES = 1561
STRING = re.compile(r'"(?:\\.|[^"\\])*"')
KEYS = {"name", "facts", "why", "example", "see", "since", "until"}
VALUE_WORDS = re.compile(
    r'^FACT\((\w+), "([\w-]+)",\s+(\w+),\s+(\w+),\s+(\w+),\s+(\w+),'
    r'\s+(\w+),', re.M)
OTHER_WORDS = re.compile(
    r'^(?:KIND|STYLE|RESOURCE|PART)\(\w+, "([\w-]+)"', re.M)


def entries(path):
    """(line, {key: text or list}) of each entry; the files are plain TOML."""
    line, entry, key = 0, None, None
    for number, text in enumerate(path.read_text("utf-8").split("\n"), 1):
        if text == "[[api]]":
            if entry is not None:
                yield line, entry
            line, entry, key = number, {}, None
        elif text and not text.startswith("#"):
            head = re.match(r"(\w+) = ", text)
            if head:
                key = head[1]
                entry[key] = []
            entry[key] += [json.loads(s) for s in STRING.findall(text)]
    if entry is not None:
        yield line, entry


def word(fact):
    return re.match(r"[\w-]+", fact)[0]


def contradictions(facts):
    """Facts believed without condition that cannot hold together."""
    sure = [f for f in facts if " when " not in f and " unless " not in f]
    words = {word(f) for f in sure}
    events = words & {"returns-resource", "keeps-alive",
                      "keeps-only-weak-result", "needed-until"}
    for event in sorted(events):
        if "fresh-inert" in words:
            yield f"fresh-inert, and {event}"
    if "large" in words and "small" in words:
        yield "large, and small"
    if "swallows" in words and "never-swallows" in words:
        yield "swallows, and never-swallows"
    for holder in sorted(words & {"stores", "adds-element",
                                  "adds-elements-of"}):
        if "keeps-nothing" in words:
            yield f"keeps-nothing, and {holder}"
    if len({f for f in sure if word(f) == "returns"}) > 1:
        yield "two kinds of result"
    if len({f for f in sure if word(f) == "returns-type"}) > 1:
        yield "two classes of result"


def check_entry(entry, known):
    for key in sorted({"name", "facts", "why", "example"} - set(entry)):
        yield f"no {key}"
    for key in sorted(set(entry) - KEYS):
        yield f"unknown key {key}"
    for key in sorted(set(entry) - {"facts"}):
        if len(entry[key]) != 1 or not entry[key][0].strip():
            yield f"{key} is not one text"
    for fact in entry.get("facts", []):
        if word(fact) not in known:
            yield f"unknown fact {fact}"
    for example in entry.get("example", []):
        if not re.fullmatch(r"[a-z]+/[a-z0-9_]+", example):
            yield f"{example} is not topic/claim"
    yield from contradictions(entry.get("facts", []))


def mentioned_classes(facts):
    for fact in facts:
        m = re.match(r"(?:returns-type|subtype-of|alias-of):([\w.]+)", fact)
        if m:
            yield m[1]


def check_mentions(rows):
    """A class that a fact names has a row, or rows below it."""
    names = {row["name"][0] for _, row in rows}
    below = {n[:i] for n in names for i, c in enumerate(n) if c == "."}
    for place, row in rows:
        for name in mentioned_classes(row["facts"]):
            if name not in names and name not in below:
                yield f"{place}: nothing is known about {name}"


def check_order(rows):
    for (place, row), (_, last) in zip(rows[1:], rows):
        if row["name"][0].encode() <= last["name"][0].encode():
            yield f"{place}: {row['name'][0]} is out of order"


def check_docs(root, words):
    text = (root / "docs/catalogue.md").read_text("utf-8")
    for w in words:
        if f"`{w}`" not in text:
            yield f"docs/catalogue.md does not explain `{w}`"


def main():
    root = pathlib.Path(sys.argv[1])
    table = (root / "rules/catalogue/fact.def").read_text("utf-8")
    known = {m[2]: m for m in VALUE_WORDS.finditer(table)}
    found, all_rows, seen, hazards = [], [], {}, 0
    for path in sorted((root / "rules/catalogue").glob("*.toml")):
        rows = [(f"{path.relative_to(root)}:{line}", entry)
                for line, entry in entries(path)]
        for place, entry in rows:
            found += [f"{place}: {what}" for what in check_entry(entry, known)]
            name = entry.get("name", [""])[0]
            if name in seen:
                found.append(f"{place}: {name} is at {seen[name]} too")
            seen[name] = place
            hazards += any(known[word(f)][3] != "KNOW"
                           for f in entry.get("facts", []) if word(f) in known)
        found += check_order(rows)
        all_rows += rows
    found += check_mentions(all_rows)
    found += check_docs(root, list(known) + OTHER_WORDS.findall(table))
    if table.count("\nFACT(") != len(known):
        found.append("fact.def has a row that this lint cannot read")
    if len(all_rows) < ENTRIES:
        found.append(f"{len(all_rows)} entries; {ENTRIES} names were measured")
    if hazards < HAZARD_NAMES:
        found.append(f"{hazards} entries speak against a release; "
                     f"{HAZARD_NAMES} were measured")
    print("\n".join(found) or f"catalogue: {len(all_rows)} entries, "
          f"{hazards} of them speak against a release")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
