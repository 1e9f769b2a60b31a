import ray
import numba


@ray.remote
def total(rows):
    n = measure(rows)  #! del rows
    work()
    return n


@numba.njit
def compiled(rows):
    n = measure(rows)  #! keep rows EDL811
    work()
    return n
