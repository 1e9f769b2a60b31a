"""`zip` and `product` give tuples of one element of each: what lies at a place
comes from the iterable that stands there."""
import itertools


def zipped(names):
    files = [open(name) for name in names]
    for name, file in zip(names, files):
        print(file)  #! keep file EDL601
        print(name)  #! del name; del names
    work(files)


def numbered(names):
    files = [open(name) for name in names]  #! del names
    for n, file in zip([1, 2], files, strict=True):
        file.write("x")  #! keep file EDL601
        print(n)  #! del n
    work(files)


def crossed(names):
    for file, n in itertools.product([open(name) for name in names], [1, 2]):
        print(n)  #! del n
        print(file)  #! del names; keep file EDL601
    work()


def of_several(rows, names):
    rows.append([open(name) for name in names])  #! del names
    for n, file in zip(*rows):
        print(n)  #! del n
        print(file)  #! del file; del rows
    work()


def more_than_two(names):
    for n, file, m in zip([1, 2], [open(name) for name in names], [3, 4]):
        print(n, m)  #! del n, m
        print(file)  #! del names; keep file EDL601
    work()
