# `x: list[int] if c else list = v`, and what else an annotation may be
def conditional(c, v):
    z: list[int] if c else list = v  #! del v
    show(z)  #! del z
    work()


def operators(a, v):
    z: list[int] or None = v
    y: a[0] == 1 = v
    x: a[0]() = v
    w: a[0][1] = v  #! del v
    show(z, y, x, w)  #! del z, y, x, w
    work()


def trailing(c):
    z: list[int] if c else list  # no value
    z = start()
    show(z)  #! del z
    work()


class Fields:
    rows: dict[str, int] if bool else dict = None
    names: list[str] | None = None


def in_a_lambda(f):
    f.key = lambda x: x[0] if x else f  #! why f EDL801
    z: list[int] if f else (lambda: f) = start()
    show(z)  #! del z
    work()
