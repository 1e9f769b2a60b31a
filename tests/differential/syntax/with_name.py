# The name of a context belongs to the whole expression.


def conditional(a, b, c):
    with a if c else b as x:
        return x
    with (a if c else b.x() as (x, *y)):
        return x, y
    with (a, b if c else a if b else c as x.y, c() if a else lambda: b as z):
        return z
    with a(c if b else c) if c(a) else b(c) as x[a], b if a else c:
        pass


def function(a):
    with lambda: a as b, lambda c=a: c as d:
        return b, d
    with (lambda *c, **d: (yield c, d) if c else d as e):
        return e


def handler(a, b, c):
    try:
        a()
    except b if c else a as e:
        return e


async def waits(a, b):
    async with a if b else await b as c, (a if b else c) as d:
        return c, d
