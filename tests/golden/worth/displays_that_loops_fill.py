#! options: --min-gain medium
# A list that begins with a few items and grows in a loop is not a few items.
import csv


def export(count):
    lines = ["id,region"]
    for i in range(count):
        lines.append("%d,%s" % (i, NAMES[i % 4]))
    return "\n".join(lines)


def load(count):
    raw = export(count)
    lines = raw.splitlines()  #! del raw
    rows = list(csv.DictReader(lines))  #! del lines
    sales = []
    for row in rows:
        sales.append(clean(row))  #! del rows
    return {sale.number: [sale.cents + k for k in range(8)] for sale in sales}


def short(first, second):
    names = ["id", "region"]
    text = ",".join(names)
    for one in [first, second]:
        show(one, text)
    for name in NAMES:
        show(name)
