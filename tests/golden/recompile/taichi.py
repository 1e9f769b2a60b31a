import taichi as ti


@ti.kernel
def fill(rows):
    n = ti.sqrt(rows)  #! keep rows EDL811
    work()
    return n


def host(rows):
    n = measure(rows)  #! del rows
    work()
    return n
