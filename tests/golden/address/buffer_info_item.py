"""An address taken through an item of the pair still points into the rows."""
from array import array


def total(lib, n):
    rows = array("d", range(n))
    at = rows.buffer_info()[0]  #! keep rows EDL701
    log(n)
    return lib.sum(at, n)


def plain(lib, n):
    rows = array("d", range(n))
    size = sum(rows)  #! del rows safe
    log(n)
    return lib.sum(size, n)
