# From 3.14 on the annotations of a def are evaluated late, through cells
def f(a, b):
    rows = load(a)  #! del a
    size = load(b)  #! del b

    def inner(x: rows.kind | None, *more: size[int]) -> "later":
        return x, more

    work(inner)  #! del inner
    work()
