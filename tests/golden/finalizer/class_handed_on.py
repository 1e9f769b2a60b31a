import collections
import functools
import lib


class Tracked:
    def __del__(self):
        print("gone")


class Plain:
    pass


def track(name):
    return Tracked()


def through_map(names):
    found = lib.first(map(Tracked, names))  #! del names
    print(found)  #! keep found EDL602
    work()
    return 1


def through_pool(names, pool):
    found = pool.map(Tracked, names)  #! del names, pool
    print(found)  #! keep found EDL602
    work()
    return 1


def local_class(names):
    class Local(str):
        def __del__(self):
            print("gone")

    parts = lib.extract(map(Local, names))  #! del names, Local
    one = next(parts)
    work()
    return one, next(parts)


def by_item(name):
    table = collections.defaultdict(Tracked)
    found = table[name]  #! del name; keep table EDL602
    print(found)  #! keep found EDL602
    work()
    return 1


def out_of_a_display(name):
    for make in (Plain, Tracked):
        found = make()  #! del make
        print(found)  #! keep found EDL602
        work()
    return 1


def by_function(names, pool):
    found = pool.map(track, names)  #! del names, pool
    print(found)  #! keep found EDL602
    work()
    return 1


def by_partial(names):
    make = functools.partial(Tracked, 1)
    found = lib.first(make, names)  #! del names; keep make EDL602
    print(found)  #! keep found EDL602
    work()
    return 1


def generated(names):
    pairs = dict((n, Tracked()) for n in names)  #! del names
    print(pairs)  #! keep pairs EDL602
    work()
    return 1


def several(names):
    for name in names:
        yield Tracked()


def by_generator(names):
    for one in several(names):
        print(one)  #! keep one EDL602
        work()


def put_into(names):
    makers = lib.Makers()
    makers.register(Tracked)
    print(makers.make(names))  #! del names; keep makers EDL602
    work()
    return 1


def plain(names, pool):
    found = pool.map(Plain, names)  #! del names, pool
    print(found)  #! del found
    work()
    return 1


def asked(value):
    is_one = isinstance(value, (Plain, Tracked))  #! del value
    found = lib.make(is_one)  #! del is_one
    print(found)  #! del found
    work()
    return 1


def of_another(value, pool):
    pool.register(Tracked)  #! del pool
    found = lib.make(value)  #! del value
    print(found)  #! del found
    work()
    return 1


def quiet(names):
    for name in names:
        yield Plain()


def by_plain_generator(names):
    for one in quiet(names):
        print(one)  #! del one
        work()
