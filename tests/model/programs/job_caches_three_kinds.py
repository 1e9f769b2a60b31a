# Caches: functools.lru_cache, a hand made one, and a weak one.
import collections
import functools
import gc
import weakref

gc.disable()


class Big:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  evicted", self.n)


@functools.lru_cache(maxsize=2)
def load(n):
    print("load", n)
    return Big(n)


load(1)
load(2)
load(1)
load(3)
print(load.cache_info())
load.cache_clear()
print("cleared")


class Lru:
    def __init__(self, size):
        self.size = size
        self.data = collections.OrderedDict()

    def get(self, key, make):
        if key in self.data:
            self.data.move_to_end(key)
        else:
            self.data[key] = make(key)
            if len(self.data) > self.size:
                self.data.popitem(last=False)
        return self.data[key]


c = Lru(2)
for k in (10, 11, 10, 12):
    print(c.get(k, Big).n)
del c
print("hand made gone")
weak = weakref.WeakValueDictionary()
x = weak.setdefault("x", Big(20))
print(weak["x"] is x, len(weak))
x = None
print(len(weak), weak.get("x"))


class Owner:
    def __init__(self):
        self.method = functools.lru_cache(None)(self.slow)

    def slow(self, n):
        return n * 2

    def __del__(self):
        print("  owner")


o = Owner()
print(o.method(3), o.method(3), o.method.cache_info().hits)
del o
print("owner dropped")
gc.collect()


class Cached:
    @functools.cached_property
    def value(self):
        return Big(30)


y = Cached()
v = weakref.ref(y.value)
print(v() is y.value)
del y.value
print(v())
