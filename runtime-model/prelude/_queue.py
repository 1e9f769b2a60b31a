# The queue that is written in C.
from _model import clock
from _thread import LockType
from collections import deque
class Empty(Exception):
    pass
class SimpleQueue:
    __slots__ = ("_items", "_there", "__weakref__")
    def __init__(self):
        self._items = deque()
        self._there = LockType()
    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        self._wake()
    def put_nowait(self, item):
        self.put(item)
    def _wake(self):
        if self._there.locked():
            self._there.release()
    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        until = None if timeout is None else clock() + timeout
        while not self._items:
            left = -1 if until is None else until - clock()
            if not block or until is not None and left <= 0:
                raise Empty
            self._there.acquire(False)
            self._there.acquire(True, left)
        self._wake()
        return self._items.popleft()
    def get_nowait(self):
        return self.get(False)
    def empty(self):
        return not self._items
    def qsize(self):
        return len(self._items)
