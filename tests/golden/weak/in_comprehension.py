"""Weak references that a comprehension makes."""
#! options: --target-version 3.8
import weakref


def captured(n):
    rows = set(n)  #! del n; keep rows EDL501
    refs = [weakref.ref(rows) for i in range(3)]
    work()
    return refs[0]()


def elements(n):
    rows = [frozenset(n), frozenset(n)]  #! del n
    refs = [weakref.ref(row) for row in rows]  #! keep rows EDL501
    work()
    return refs[0]()


def sizes(n):
    rows = [frozenset(n), frozenset(n)]  #! del n
    refs = [len(row) for row in rows]  #! del rows
    work()
    return refs[0]
