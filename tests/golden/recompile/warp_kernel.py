import warp as wp


@wp.kernel
def move(x, v):
    i = wp.tid()
    step(x, i)  #! keep x, i EDL811
    step(v, 0)


def host(x, v):
    i = first()
    step(x, i)  #! del x, i
    step(v, 0)
