# What it shows: the last use lies in one arm of an `if`; each arm gets its own
# `del`, and the arm that returns early needs none.
# origin: O1 O3
# expect: provable del table in publish
# expect: at most 3
# expect: peak 0.80
# expect: held 0.85
"""Publish a table in the form that was asked for."""

from array import array


def build(count):
    table = {}
    for i in range(count):
        table["key-%05d" % i] = array("d", [i * 0.5] * 16)
    return table


def totals(table):
    return [(key, sum(values)) for key, values in table.items()]


def widest(table):
    return sorted((len(key), key) for key in table)


def publish(form, count):
    table = build(count)
    if form == "nothing":
        return 0
    if form == "totals":
        print("totals of", len(table))
        pairs = totals(table)
    else:
        print("names of", len(table))
        pairs = widest(table)
    pages = []
    for name, value in pairs:
        pages.append(("%s = %s " % (name, value)) * 8)
    text = "".join(pages)
    return len(text)


def main():
    for form in ("nothing", "totals", "names"):
        print(form, publish(form, 4000))


if __name__ == "__main__":
    main()
