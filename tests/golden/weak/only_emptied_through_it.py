"""Who is gone has no cache that must be emptied; who counts them misses it."""
from weakref import WeakSet


class Quiet:
    def __init__(self, peers=None):
        self._cache = {}
        self._peers = WeakSet()

    @property
    def peers_of(self):
        return None

    def share(self, other):
        other._peers = self._peers
        self._peers.add(other)

    def start(self):
        self._peers.add(self)

    def forget(self):
        for one in self._peers:
            one._cache.clear()  #! del one


class Loud:
    def __init__(self):
        self._log = {}
        self._others = WeakSet()
        self._others.add(self)

    def forget(self):
        n = 0
        for one in self._others:
            one._log.clear()  #! del one
            n += 1
        return n


class Listed:
    _all = WeakSet()

    def __init__(self):
        self._all.add(self)


def listed():
    one = Listed()
    one.start()  #! keep one EDL502
    return work()


def emptied():
    quiet = Quiet()
    quiet.start()  #! del quiet
    return work()


def counted():
    loud = Loud()
    loud.forget()  #! keep loud EDL502
    return work()
