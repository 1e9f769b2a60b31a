"""An iterator, partial or bound method is all that holds the open file."""
import csv
import itertools
from functools import partial


def numbered(path):
    lines = enumerate(open(path))  #! del path
    first = next(lines)  #! keep lines EDL601
    work(first)
    return 1


def pairs(path, other):
    lines = zip(open(path), open(other))  #! del path, other
    first = next(lines)  #! keep lines EDL601
    work(first)
    return 1


def chained(path):
    lines = itertools.chain(open(path), [])  #! del path
    first = next(lines)  #! keep lines EDL601
    work(first)
    return 1


def mapped(path):
    lines = map(str.strip, open(path))  #! del path
    first = next(lines)  #! keep lines EDL601
    work(first)
    return 1


def filtered(path):
    lines = filter(None, open(path))  #! del path
    first = next(lines)  #! keep lines EDL601
    work(first)
    return 1


def parsed(path):
    rows = csv.reader(open(path))  #! del path
    first = next(rows)  #! keep rows EDL601
    work(first)
    return 1


def plain(path):
    lines = iter(open(path))  #! del path
    first = next(lines)  #! keep lines EDL601
    work(first)
    return 1


def generated(path):
    lines = (line.strip() for line in open(path))  #! del path
    first = next(lines)  #! keep lines EDL601
    work(first)
    return 1


def method(path):
    read = open(path).read  #! del path
    text = read()  #! keep read EDL601
    work(text)
    return 1


def bound(path):
    read = partial(open(path).read, 9)  #! del path
    text = read()  #! keep read EDL601
    work(text)
    return 1


def of_files(path):
    files = [open(path), open(path)]  #! del path
    for i, file in enumerate(files):  #! keep files EDL601
        look(i, file)  #! del i, file
        work()
    work()
    return 1


def of_closed(path):
    with open(path) as file:  #! del path
        lines = enumerate(file)  #! del file
        first = next(lines)  #! del lines
        work(first)  #! del first
        return 1


def of_lists(rows):
    pairs = zip([1, 2], [3, 4])
    first = next(pairs)  #! del pairs
    work(first)
    return 1


def text(path):
    for i, line in enumerate(open(path)):
        look(i, line)  #! del i, line
        work()  #! del path
    work()
