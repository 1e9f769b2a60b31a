import weakref
class Image:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("free", self.name)
class Cache:
    def __init__(self):
        self._data = weakref.WeakValueDictionary()
        self.hits = self.misses = 0
    def get(self, name):
        found = self._data.get(name)
        if found is None:
            self.misses += 1
            found = self._data[name] = Image(name)
        else:
            self.hits += 1
        return found
cache = Cache()
a = cache.get("a")
b = cache.get("a")
print(a is b, cache.hits, cache.misses)
del a
print(sorted(cache._data))
del b
print(sorted(cache._data), len(cache._data))
names = ["x", "y", "x", "z", "y"]
kept = [cache.get(n) for n in names]
print(len({id(i) for i in kept}), cache.hits, cache.misses)
kept[1:4] = []
print(sorted(cache._data.keys()))
kept.clear()
print(list(cache._data.items()))
for n in names:
    print(n, cache.get(n).name)
print(f"{cache.hits=} {cache.misses=}".replace("cache.", ""))
