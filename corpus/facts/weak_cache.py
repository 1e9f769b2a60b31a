# What it shows: a cache of weak values gives one object to two askers, and
# forgets it when both have let go.
# origin: O23
import weakref


class Page:
    def __init__(self, name):
        self.name = name
        print("loading", name)


class Cache:
    def __init__(self):
        self.pages = weakref.WeakValueDictionary()

    def load(self, name):
        page = self.pages.get(name)
        if page is None:
            page = Page(name)
            self.pages[name] = page
        return page


cache = Cache()
first = cache.load("index")
second = cache.load("index")
print("one object:", first is second)
print("entries:", len(cache.pages), "index" in cache.pages)
del first
print("one name left:", sorted(cache.pages))
del second
print("no name left:", sorted(cache.pages), cache.pages.get("index"))
third = cache.load("index")
print("loaded again:", third.name)


def work(names):
    """Ask for each name twice in a row; what is kept decides the second."""
    for name in names:
        page = cache.load(name)
        again = cache.load(name)
        print(name, page is again, len(cache.pages))


def work_with_del(names):
    for name in names:
        page = cache.load(name)
        print("used", page.name)
        del page
        page = cache.load(name)
        print("used again", page.name)


work(["a", "b", "a"])
print("left:", sorted(cache.pages))
work_with_del(["c", "d"])
del third
print("left:", sorted(cache.pages))
