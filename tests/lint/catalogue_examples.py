#!/usr/bin/env python3
"""catalogue_examples.py [--list] ROOT - every catalogue entry has its case.

The `example` of an entry names a golden case, tests/golden/TOPIC/CLAIM.py,
that holds both: a function where the fact must show, and one where it must
not.  With --list, print each case and the entries that rely on it.
"""
import collections
import pathlib
import sys

from catalogue_entries import entries


def main():
    root = pathlib.Path(sys.argv[-1])
    users = collections.defaultdict(list)
    for path in sorted((root / "rules/catalogue").glob("*.toml")):
        for _, entry in entries(path):
            users[entry["example"][0]].append(entry["name"][0])
    if "--list" in sys.argv:
        for example, names in sorted(users.items()):
            print(example, len(names), " ".join(names[:4]))
        return 0
    missing = [e for e in sorted(users)
               if not (root / "tests/golden" / f"{e}.py").is_file()]
    print("\n".join(f"tests/golden/{e}.py is not there: {users[e][0]} and "
                    f"{len(users[e]) - 1} others rely on it" for e in missing)
          or f"catalogue: {len(users)} golden cases stand behind the entries")
    return bool(missing or not users)


if __name__ == "__main__":
    sys.exit(main())
