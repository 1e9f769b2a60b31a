def walk(items, f):
    for a, *b in items:
        try:
            c = f(a)
            with open(c) as d, f(b) as (e, g):
                h = d.read(); f(h)
        except (OSError, ValueError) as err:
            f(err)
            continue
        else:
            k = f(e, g)
            f(k)
        finally:
            f(a)
        if f(b): break
    else:
        m = f()
        f(m)
    while (n := f()):
        if n > 3:
            return n
        elif n:
            raise KeyError(n) from None
        assert n, f"{n!r:>{n}}"
