"""What a cache of calls lets go of, in which order."""
import functools


class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  del", self.n)

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return 1


def make(limit):
    def f(x):
        return [T("result of " + x.n)]
    f.held = T("of the function")
    return functools.lru_cache(maxsize=limit)(f)


for limit in (2, None, 0):
    print("limit", limit)
    f = make(limit)
    f(T("a"))
    print("once")
    f(T("a"))
    print("twice")
    f(T("b"))
    f(T("a"))
    f(T("c"))
    print(f.cache_info()[:2])
    f = None
    print("gone")
f = make(3)
f(T("d"))
f.cache_clear()
print("clear")
f.held = T("of the cache")
f(T("e"))
del f
print("end")
