import myhdl


@myhdl.block
def adder(a, b, out):
    inner = half(a, b)  #! keep a, b EDL811
    other = half(inner, out)  #! keep inner, out EDL811
    return other, make()


def plain(a, b):
    inner = half(a, b)  #! del a, b
    work()
    return inner
