"""What lies in a slot says under which keywords it holds something weakly."""
import weakref

SEEN = {}


def watch(data, *, target):
    SEEN[len(data)] = weakref.ref(target)


def plain(data, target):
    SEEN[len(data)] = target


HANDLERS = {"watch": watch, "plain": plain}


def by_keyword(kind):
    rows = load()
    node = make()
    HANDLERS[kind](
        data=rows,
        target=node)  #! del kind, rows; keep node EDL507
    return work()


def under_any(**named):
    for one in named.values():
        SEEN[1] = weakref.ref(one)  #! del one


MAKERS = [under_any, plain]


def by_any_keyword():
    rows = load()
    for make_one in MAKERS:
        make_one(data=rows, target=1)  #! keep rows EDL507; del make_one
    return work()
