# A module's own weak cache
import weakref

CACHE = weakref.WeakValueDictionary()
STRONG = {}


def fires(arg):
    rows = make(arg)
    CACHE[arg] = rows  #! del arg; keep rows EDL502
    work()


def quiet(arg):
    rows = make(arg)
    STRONG[arg] = rows  #! del arg, rows
    work()
