# A text that is put together has the names of its parts, if those are known
import pandas as pd
import pytest


def numbers(frame: pd.DataFrame):
    rows = make(frame)
    use(rows)  #! del rows
    limit = 2.5
    frame.query(f"a > {limit:.4f} and b < {len(frame)}")  #! del frame, limit
    work()


def of_a_loop(frame: pd.DataFrame):
    rows = make(frame)
    low = make(frame)
    use(rows, low)  #! del rows; keep low EDL403
    for op in ("<", ">"):
        frame.query(f"a {op} @low")  #! del op; del frame, low
    work()


@pytest.mark.parametrize("op", ["<", ">"])
@pytest.mark.parametrize("other", ["rows", "1"])
def test_given(op, other):
    rows = make(op)
    low = make(rows)  #! keep rows EDL403
    use(low)  #! del low
    ex = f"x {op} {other}"  #! del op, other
    pd.eval(ex)  #! del rows, ex
    work()


def by_the_mark(frame: pd.DataFrame, deep):
    rows = make(frame)
    low = make(frame)
    use(rows, low)  #! keep rows EDL403; keep low EDL403
    name = "rows" if deep else "columns"
    if deep:  #! keep deep EDL403
        name = "low"
    frame.query("a > @" + name)  #! del frame, deep, rows, low, name
    work()


def over_the_seam(frame: pd.DataFrame):
    row1 = make(frame)
    use(row1)  #! keep row1 EDL403
    n = len(frame)
    frame.query(f"a > @row{n}")  #! del frame, row1, n
    work()


def letters(frame: pd.DataFrame):
    ff = make(frame)
    use(ff)  #! keep ff EDL403
    n = len(frame)
    frame.query(f"a > @{n:x}")  #! del frame, ff, n
    work()


@pytest.mark.parametrize("op", ["<", ">"], indirect=True)
def test_indirect(op):
    rows = make(op)
    use(rows)  #! keep rows EDL403
    pd.eval(f"x {op} 1")  #! del op, rows
    work()


def grows(deep):
    rows = make(deep)
    use(rows)  #! keep rows EDL403
    ex = "x"
    while deep():  #! keep deep EDL403
        ex = ex + "r"
    pd.eval(ex + " + 1")  #! del deep, rows, ex
    work()


def anything(frame: pd.DataFrame, limit):
    rows = make(frame)
    use(rows)  #! keep rows EDL403
    frame.query(f"a > {limit}")  #! del frame, limit, rows
    work()
