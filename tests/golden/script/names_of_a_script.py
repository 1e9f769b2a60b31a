#!/usr/bin/env python3
#! options: --module-scope scripts
import json
import sys

LIMIT = 5
TABLE = [LIMIT]
rows = json.loads(sys.argv[1])
names = [str(r) for r in rows]
words = "a b c".split()
print(len(words))
sizes = {n: len(rows) for n in names}  #! del rows, names
print(sizes)


class Holder:
    kept = sizes  #! del sizes EDL204


def show(x):
    print(x, LIMIT)


key = lambda r: r[LIMIT]
show(sorted(words, key=key))  #! del words safe EDL204
show(1)
