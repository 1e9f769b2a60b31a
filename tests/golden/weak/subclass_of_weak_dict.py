import weakref


class Cache(weakref.WeakValueDictionary):
    pass


class Rows(dict):
    pass


class Watch(weakref.finalize):
    pass


def weak(make):
    cache = Cache()
    row = make()  #! del make
    cache["row"] = row  #! keep row EDL502
    print(len(cache))


def finalize(make):
    row = make()  #! del make
    Watch(row, print, "gone")  #! keep row EDL505
    print("here")


def strong(make):
    rows = Rows()
    row = make()  #! del make
    rows["row"] = row  #! del row
    print(len(rows))
