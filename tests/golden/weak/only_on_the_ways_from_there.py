import sys
import blinker

ready = blinker.signal("ready")


def branches(rows, quick):
    show(rows)  #! del rows
    if quick:  #! del quick
        return work()  #! del quick
    rows = load()
    ready.connect(rows)  #! keep rows EDL503
    return work()


def loop(items):
    for item in items:
        rows = load(item)
        if item.ok:  #! del item
            ready.connect(rows)
        show(rows)  #! keep rows EDL503
        work()  #! del items
    return done()


def handler(rows):
    try:
        check(rows)
        ready.connect(rows)
    except ValueError:
        show(rows)  #! keep rows EDL503
        work()


def bound_anew(rows):
    ready.connect(rows)  #! keep rows EDL503
    rows = load()
    show(rows)  #! del rows
    return work()


def read_by_name(rows):
    report(sys._getframe())
    rows = load()
    show(rows)  #! keep rows EDL402
    return work()


def copies(rows):
    try:
        if rows.quick:
            return work()
        ready.connect(rows)
    finally:
        show(rows)  #! keep rows EDL503
        work()


def feeds():
    handler(load())
    copies(load())
