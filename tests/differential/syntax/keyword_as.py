# A keyword pattern's value may have a name: `k=p as x`.


def keywords(x):
    match x:
        case C(k=(1 | 2) as y):
            return y
        case C(k=1 | 2 as z, l=[a, *b] as c):
            return z, a, b, c
        case C(0, k=D(m=(e as f)) as g):
            return e, f, g
        case {"k": (1 | 2) as h} | C(k={"l": _} as h):
            return h
        case C(k=(None) as i) | C(k=a.b as i):
            return i
