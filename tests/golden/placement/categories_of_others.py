# Filters and waits for other warnings than those of finalizers; values that
# have none
import warnings

import numpy as np
import pytest

try:
    from rank import RankWarning
except ImportError:
    from old import RankWarning


def lines(path):
    yield from path


class Rows:
    def __init__(self, path):
        self.path = path


class Noisy:
    def __del__(self):
        warnings.warn("not closed", ResourceWarning)


def an_error(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error", RankWarning)
        rows = lines(path)  #! del path
        show(rows)  #! del rows
        work()
    return work()


def an_error_of_finalizers(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        rows = lines(path)  #! del path
        show(rows)  #! keep rows EDL605
        work()
    return work()


def any_error(path):
    with warnings.catch_warnings():
        warnings.filterwarnings("error", message="not closed")
        rows = lines(path)  #! del path
        show(rows)  #! keep rows EDL605
        work()
    return work()


def waits(path):
    rows = lines(path)  #! del path
    with pytest.warns(UserWarning, match="odd"):
        show(rows)  #! del rows
        work()
    return work()


def waits_for_any(path):
    rows = lines(path)  #! del path
    with pytest.warns():
        show(rows)  #! keep rows EDL605
        work()  #! del rows
    return work()


def waits_for_finalizers(path):
    rows = lines(path)  #! del path
    with pytest.warns(ResourceWarning):
        show(rows)  #! keep rows EDL605
        work()  #! del rows
    return work()


def counts_them(path):
    rows = lines(path)  #! del path
    with pytest.warns(UserWarning) as seen:
        show(rows)  #! keep rows EDL605
        work()  #! del rows
    return len(seen)


def quiet(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rows = Rows(path)  #! del path
        show(rows)  #! del rows
        table = np.arange(9)
        show(table)  #! del table
        work()
    return work()


def loud():
    with warnings.catch_warnings():
        warnings.simplefilter("error", RankWarning)
        rows = Noisy()
        show(rows)  #! keep rows EDL602
        work()
    return work()


def of_unknown_type(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rows = load(path)  #! del path
        show(rows)  #! del rows
        work()
    return work()
