import numba


@numba.njit
def f(path):
    rows = load(path)  #! keep path EDL811
    show(rows)  #! keep rows EDL811
    work()
