# `print >> x` is an expression statement of Python 3.


def shifts(x, out, *rest):
    print >> x
    print >> out.stream, "hello"
    print >>out[0], 1, *rest, x
    print >> x + 1, -x
    print >> -x ** 2,
    (print) >> x
    print >> (yield)
    print \
        >> f(x); print >> "a" "b"
    if x: print >> {x}, {x: 1}


def own(x):
    print = x
    print >> x
    print >> [y for y in x][0], [y for y in x]
    del print


async def waits(x):
    print >> await x, x


class C:
    print = 1
    print >> print
