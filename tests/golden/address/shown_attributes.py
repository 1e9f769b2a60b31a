"""An address that is read as an attribute and only compared is in use no longer."""
import numpy as np
from numpy.testing import assert_equal


def compared():
    rows, others = np.ones(9), np.ones(9)
    same = rows.ctypes.data == others.ctypes.data  #! del rows, others
    work()
    return same


def asserted():
    rows, others = np.ones(9), np.ones(9)
    assert_equal(rows.__array_interface__, others.__array_interface__)  #! del rows, others
    work()
    return 1


def kept():
    rows = np.ones(9)
    at = rows.__array_interface__  #! keep rows EDL701
    work()
    return at


def given(check):
    rows = np.ones(9)
    check(rows.__array_interface__)  #! del check; keep rows EDL701
    work()
    return 1
