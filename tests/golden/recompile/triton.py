import triton


@triton.jit
def kernel(x, n):
    value = load(x)  #! keep x EDL811
    store(n)  #! keep n EDL811
    finish(value)
    return 1


def launch(x, n):
    value = load(x)  #! del x
    store(n)  #! del n
    finish(value)
    return 1
