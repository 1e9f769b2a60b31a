"""What refers weakly to a parameter gets out of sight: the caller has that, as a
rule, unless somebody is seen to leave it to the function."""
import weakref

ALL = weakref.WeakSet()
HANDLERS = []


class Client:
    def __init__(self, server):
        self.server = weakref.proxy(server)  #! del server unsafe EDL501
        self.open = True  #! del self
        work()


def notes(item):
    ALL.add(item)  #! del item unsafe EDL502
    return work()


def asks_it_here(item):
    ref = weakref.ref(item)  #! keep item EDL501
    work()
    show(ref() is None)  #! del item, ref
    return work()


def left(item):
    ALL.add(item)  #! keep item EDL502
    return work()


def left_at_times(item):
    ALL.add(item)  #! keep item EDL502
    return work()


def left_a_part(item):
    ALL.add(item)  #! keep item EDL502
    return work()


def left_in_a_list(item):
    ALL.add(item)  #! keep item EDL502
    return work()


def left_by_name(*, item):
    ALL.add(item)  #! keep item EDL502
    return work()


def leaves(some):
    left(make())
    left_at_times(make() if some else some)  #! del some
    left_a_part(make().part)
    left_in_a_list(*[make()])
    left_by_name(**{"item": make()})


def handler(item):
    ALL.add(item)  #! keep item EDL502
    return work()


def register():
    HANDLERS.append(handler)


class Shelf:
    def lay(self, item):
        ALL.add(item)  #! keep item EDL502
        return work()

    def put(self, item):
        ALL.add(item)  #! del item unsafe EDL502
        return work()


def lays(shelf, item):
    shelf.lay(make())
    shelf.put(item)  #! del shelf, item
    return work()


def gives(item):
    ALL.add(item)  #! keep item EDL502
    yield work()
    work()


async def waits(item):
    ALL.add(item)  #! keep item EDL502
    await work()
    work()


def bound_anew(item):
    item = make(item)
    ALL.add(item)  #! keep item EDL502
    return work()
