def _find(a, lo, hi, goes_left, key):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else hi
    while lo < hi:
        middle = (lo + hi) // 2
        if goes_left(a[middle] if key is None else key(a[middle])):
            hi = middle
        else:
            lo = middle + 1
    return lo
def bisect_left(a, x, lo=0, hi=None, *, key=None):
    return _find(a, lo, hi, lambda item: not item < x, key)
def bisect_right(a, x, lo=0, hi=None, *, key=None):
    return _find(a, lo, hi, lambda item: x < item, key)
def insort_left(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)
def insort_right(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)
bisect = bisect_right
insort = insort_right
