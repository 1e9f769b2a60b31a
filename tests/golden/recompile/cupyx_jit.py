from cupyx import jit


@jit.rawkernel()
def kernel(x, y, n):
    i = jit.threadIdx.x
    z = x[i]  #! keep i, x EDL811
    y[0] = z  #! keep y, z EDL811
    finish(n)


def launch(x, y):
    kernel((1,), (8,), (x, y, 8))  #! del x, y
    work()
