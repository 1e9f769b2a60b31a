import weakref


class Pool:
    def __init__(self):
        self.cache = weakref.WeakValueDictionary()
        self.made = 0

    def get(self, key):
        found = self.cache.get(key)
        if found is None:  #! del found
            found = self.cache[key] = object()
            self.made += 1
        return found


def same(key):
    pool = Pool()
    first = pool.get(key)
    first.n = 5  #! keep first EDL508
    second = pool.get(key)  #! del key
    print(second.n, pool.made)


def different(key):
    pool = Pool()
    first = pool.get(1)
    print(first)  #! keep first EDL508
    second = pool.get(2)
    print(second, pool.made)


def same_constant():
    pool = Pool()
    first = pool.get("a")
    first.n = 5  #! keep first EDL508
    second = pool.get("a")
    print(second.n, pool.made)
