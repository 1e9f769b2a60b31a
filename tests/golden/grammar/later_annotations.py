# With this import annotations are texts and read no name
from __future__ import annotations


def f(a):
    rows = load(a)  #! del a
    show(rows)  #! del rows
    n: rows = 1
    work(n)
