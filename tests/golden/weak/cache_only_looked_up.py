# nobody misses the entry of a private weak cache that is only asked by key
import weakref

_hosts = weakref.WeakKeyDictionary()
_listed = weakref.WeakKeyDictionary()
_open = weakref.WeakKeyDictionary()
public = weakref.WeakKeyDictionary()


def host(request):
    if request not in _hosts:
        _hosts[request] = request.url.split("/")[2]
    return _hosts[request]


def listed(request):
    _listed[request] = 1


def how_many():
    return len(_listed)


def opened(request):
    _open[request] = open(request.path)


def published(request):
    public[request] = 1


def looked_up():
    request = make()
    print(host(request))  #! del request
    print()
    return 0


def seen_by_a_count():
    request = make()
    listed(request)  #! keep request EDL507
    print(how_many())
    return 0


def ends_with_its_key():
    request = make()
    opened(request)  #! keep request EDL507
    print()
    return 0


def seen_by_others():
    request = make()
    published(request)  #! keep request EDL507
    print()
    return 0


def looked_up_here():
    request = make()
    _hosts[request] = 1  #! del request
    print()
    return 0


def memoized(call):
    caches = weakref.WeakKeyDictionary()

    def inner(fun, *rest):
        cache = caches.setdefault(fun, {})
        if rest not in cache:
            cache[rest] = call(fun, *rest)
        return cache[rest]

    inner.clear = caches.clear
    return inner


def counted(call):
    counts = weakref.WeakKeyDictionary()

    def inner(fun, *rest):
        count = counts.setdefault(fun, {})
        count[rest] = len(counts)  #! del count
        return call(fun, *rest)

    return inner


@memoized
def remembered(fun, n):
    return fun(n)


@counted
def numbered(fun, n):
    return fun(n)


def asks_again():
    fun = make()
    remembered(fun, 1)  #! del fun
    work()
    return 0


def is_counted():
    fun = make()
    numbered(fun, 1)  #! keep fun EDL507
    work()
    return 0
