#!/usr/bin/env python3
# What it shows: a job as many are written, one long module with hardly a
# function: each stage keeps its input to the end of the process.
# origin: O1 O2 O3
# options: --module-scope scripts
# expect: del raw in module
# expect: del lines in module
# expect: del rows in module
# expect: at most 5
# expect: peak 0.75
# expect: held 0.80
"""Read a log, count the pages, print the busiest."""

import csv
import io

TOP = 3


def export(count):
    out = io.StringIO()
    for i in range(count):
        out.write("10.0.0.%d,/page/%d,%d\n" % (i % 250, i * 7 % 40, i * 31 % 5000))
    return out.getvalue()


def show(place, page, size):
    print("%d. %s %d of the first %d" % (place, page, size, TOP))


raw = export(20000)
lines = raw.splitlines()
rows = list(csv.reader(lines))

sizes = {}
for address, page, size in rows:
    sizes[page] = sizes.get(page, 0) + int(size)

table = []
for page in sorted(sizes):
    table.append([sizes[page] * k % 1000 for k in range(3000)])
checks = [sum(line) for line in table]

for place, page in enumerate(sorted(sizes, key=sizes.get)[:TOP], 1):
    show(place, page, sizes[page])
print(len(sizes), "pages", sum(checks))
