# `+=` puts the items into the very list, by whatever name
def extend(rows, more):
    rows += more


def unite(rows, more):
    rows |= more


def count(rows, more):
    total = len(rows)  #! del rows unsafe
    total += len(more)
    return total


def by_a_function(more):
    rows = [0]
    extend(rows, more)  #! del more unsafe
    print(len(rows))  #! del rows unsafe
    print()
    return 0


def by_another(more):
    rows = {0}
    unite(rows, more)  #! del more unsafe
    print(len(rows))  #! del rows unsafe
    print()
    return 0


def by_its_other_name(more):
    rows = [0]
    same = rows
    same += more  #! del more unsafe
    print(len(rows))  #! del rows unsafe
    print()
    return 0


def nothing_is_added(more):
    rows = [0]
    n = count(rows, more)  #! del more unsafe
    n += len(rows)  #! del rows safe
    print(n)  #! del n safe
    print()
    return 0
