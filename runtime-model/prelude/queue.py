from _queue import Empty, SimpleQueue
from collections import deque
from heapq import heappop, heappush
from _model import clock as time
import threading
class Full(Exception):
    pass
class ShutDown(Exception):
    pass
class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False
    def task_done(self):
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            if not left:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left
    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()
    def qsize(self):
        with self.mutex:
            return self._qsize()
    def empty(self):
        with self.mutex:
            return not self._qsize()
    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()
    def _wait(self, condition, is_blocked, block, timeout, error):
        if not block:
            if is_blocked():
                raise error
            return
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        until = None if timeout is None else time() + timeout
        while is_blocked():
            left = None if until is None else until - time()
            if left is not None and left <= 0:
                raise error
            condition.wait(left)
            self._may_wait()
    def _may_wait(self):
        if self.is_shutdown:
            raise ShutDown
    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()
    def _is_empty(self):
        if self._qsize():
            return False
        self._may_wait()
        return True
    def put(self, item, block=True, timeout=None):
        with self.not_full:
            self._may_wait()
            self._wait(self.not_full, self._is_full, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()
    def get(self, block=True, timeout=None):
        with self.not_empty:
            self._wait(self.not_empty, self._is_empty, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item
    def put_nowait(self, item):
        return self.put(item, block=False)
    def get_nowait(self):
        return self.get(block=False)
    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()
    def _init(self, maxsize):
        self.queue = deque()
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        self.queue.append(item)
    def _get(self):
        return self.queue.popleft()
class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []
    def _put(self, item):
        heappush(self.queue, item)
    def _get(self):
        return heappop(self.queue)
class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []
    def _put(self, item):
        self.queue.append(item)
    def _get(self):
        return self.queue.pop()
