import weakref


class Cache:
    def __init__(self):
        self.d = weakref.WeakValueDictionary()

    def __getitem__(self, name):
        try:
            return self.d[name]
        except KeyError:
            image = self.d[name] = Image(name)
            return image


class Table:
    def __init__(self):
        self.d = {}

    def __getitem__(self, name):
        return self.d[name]


cache = Cache()
table = Table()


def load(name):
    return cache[name]


def loaded():
    a = load("x")
    print(a.name)  #! keep a EDL508
    return load("x")


def item():
    a = cache["x"]
    print(a.name)  #! keep a EDL508
    return show(cache["x"])


def looked_up():
    a = table["x"]
    print(a.name)  #! del a
    return show(table["x"])
