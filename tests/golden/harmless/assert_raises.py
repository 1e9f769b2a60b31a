"""What a finalizer raises or warns never gets into these blocks."""
import unittest

import pytest


def lines(path):
    yield from path


class Cases(unittest.TestCase):
    def quiet(self, path):
        rows = lines(path)  #! del path
        with self.assertRaises(ValueError):  #! del self
            work(rows)  #! del rows
            work()
        work()

    def fires(self, path):
        rows = lines(path)  #! del path
        with self.assertWarns(UserWarning):  #! del self
            work(rows)  #! keep rows EDL605
            work()  #! del rows
        work()


def also_quiet(path):
    rows = lines(path)  #! del path
    with pytest.raises(ValueError):
        work(rows)  #! del rows
        work()
    work()
