"""Whoever gets `rows.append` may put anything into the rows."""


def fires(widget):
    rows = []
    widget.each(rows.append)  #! del widget
    n = len(rows)  #! del rows unsafe
    work(n)
    return n


def quiet(widget):
    rows = []
    rows.append(1)
    n = len(rows)  #! del rows
    work(n)
    return n
