# One loop that keeps what CPython's loop keeps: the handle that runs now, with
# its arguments; what is done, until its callbacks have run.  Time is a number
# that jumps to the next timer when nothing else is to do.
from collections import deque
from sys import set_asyncgen_hooks, version_info
from weakref import WeakSet
from _asyncio import CancelledError, Future, Handle, InvalidStateError, Task, _current, _loop as _queue
class QueueEmpty(Exception):
    pass
class QueueFull(Exception):
    pass
if version_info >= (3, 11):
    from builtins import TimeoutError
else:
    class TimeoutError(Exception):
        pass
FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_running = []
_agens = WeakSet()
class _Loop:
    time = _queue.time
    call_soon = call_soon_threadsafe = _queue.call_soon
    call_later = _queue.call_later
    call_at = _queue.call_at
    stop = _queue.stop
    close = _queue.close
    def create_future(self):
        return Future()
    def create_task(self, coro, name=None):
        return Task(coro, name=name)
    def is_running(self):
        return bool(_running)
    def run_in_executor(self, executor, function, *args):
        future = Future()
        try:
            future.set_result(function(*args))
        except Exception as error:
            future.set_exception(error)
        return future
    def run_until_complete(self, future):
        future = ensure_future(future)
        future.add_done_callback(_stop)
        _running.append(self)
        set_asyncgen_hooks(self._agen_first, self._agen_last)
        try:
            while not _queue._stopping:
                _queue._run_once()
        finally:
            _queue._stopping = False
            _running.pop()
            set_asyncgen_hooks(None, None)
        future.remove_done_callback(_stop)
        return future.result()
    def _agen_first(self, agen):
        _agens.add(agen)
    def _agen_last(self, agen):
        _agens.discard(agen)
        self.call_soon(self.create_task, agen.aclose())
    async def shutdown_asyncgens(self):
        if not len(_agens):
            return
        left = list(_agens)
        _agens.clear()
        await gather(*[agen.aclose() for agen in left], return_exceptions=True)
    def _end(self):
        left = [task for task in _queue._tasks if not task.done()]
        if left:
            for task in left:
                task.cancel()
            self.run_until_complete(gather(*left, return_exceptions=True))
        self.run_until_complete(self.shutdown_asyncgens())
def _stop(future):
    _loop.stop()
_loop = _Loop()
def get_running_loop():
    if not _running:
        raise RuntimeError("no running event loop")
    return _loop
def get_event_loop():
    return _loop
def new_event_loop():
    return _loop
def set_event_loop(loop):
    pass
def current_task(loop=None):
    return _current[-1] if _current else None
def all_tasks(loop=None):
    return {task for task in _queue._tasks if not task.done()}
class _Pass:
    def __await__(self):
        yield None
def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)
async def sleep(delay, result=None):
    if delay <= 0:
        await _Pass()
        return result
    future = Future()
    timer = _loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        timer.cancel()
def iscoroutine(value):
    return hasattr(value, "cr_frame")
def isfuture(value):
    return isinstance(value, Future)
def iscoroutinefunction(value):
    return bool(getattr(getattr(value, "__code__", None), "co_flags", 0) & 128)
def create_task(coro, *, name=None, context=None):
    return Task(coro, name=name)
async def _awaited(value):
    return await value
def ensure_future(value, *, loop=None):
    if isinstance(value, Future):
        return value
    if iscoroutine(value):
        return Task(value)
    if hasattr(value, "__await__"):
        return Task(_awaited(value))
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
def run(main, *, debug=None, loop_factory=None):
    if _running:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not iscoroutine(main):
        raise ValueError("a coroutine was expected, got %r" % (main,))
    try:
        return _loop.run_until_complete(main)
    finally:
        _loop._end()
        _loop.close()
class _Gathered(Future):
    def __init__(self, children):
        if version_info >= (3, 13):
            self._children = children   # what goes first then
            super().__init__()
        else:
            super().__init__()
            self._children = children
        self._asked = False
    def cancel(self, msg=None):
        if self.done():
            return False
        did = False
        for child in self._children:
            if child.cancel():
                did = True
        self._asked = self._asked or did
        return did
def _error_of(future):
    if not future.cancelled():
        return future.exception()
    return CancelledError() if version_info < (3, 9) else CancelledError("")
def gather(*work, return_exceptions=False):
    if not work:
        future = Future()
        future.set_result([])
        return future
    left = 0
    children = []
    known = {}
    outer = None
    def one_done(future):
        nonlocal left
        left -= 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            error = future._cancelled_error() if future.cancelled() else future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if not left:
            results = []
            for child in children:
                error = _error_of(child)
                results.append(child._result if error is None else error)
            if outer._asked:
                outer.set_exception(CancelledError())
            else:
                outer.set_result(results)
    for each in work:
        if each not in known:
            child = ensure_future(each)
            left += 1
            known[each] = child
            child.add_done_callback(one_done)
        else:
            child = known[each]
        children.append(child)
    outer = _Gathered(children)
    return outer
def shield(value):
    inner = ensure_future(value)
    if inner.done():
        return inner
    outer = Future()
    def inner_done(future):
        if outer.cancelled():
            return
        error = _error_of(future)
        if future.cancelled():
            outer.cancel()
        elif error is not None:
            outer.set_exception(error)
        else:
            outer.set_result(future.result())
    inner.add_done_callback(inner_done)
    outer.add_done_callback(lambda _: inner.remove_done_callback(inner_done))
    return outer
class Timeout:
    def __init__(self, delay):
        self._delay = delay
        self._timer = None
        self._is_over = False
    def expired(self):
        return self._is_over
    async def __aenter__(self):
        self._task = current_task()
        self._asked = self._task.cancelling()
        if self._delay is not None:
            self._timer = _loop.call_later(self._delay, self._ring)
        return self
    def _ring(self):
        self._task.cancel()
        self._is_over = True
    async def __aexit__(self, kind, error, tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._is_over and self._task.uncancel() <= self._asked and kind is not None and issubclass(kind, CancelledError):
            raise TimeoutError from error
def timeout(delay):
    return Timeout(delay)
async def _wait_as_task(work, delay):
    task = ensure_future(work)
    over = Future()
    timer = _loop.call_later(delay, _set_unless_done, over, None)
    def ring(_):
        _set_unless_done(over, None)
    task.add_done_callback(ring)
    try:
        try:
            await over
        except CancelledError:
            task.remove_done_callback(ring)
            task.cancel()
            raise
        if task.done():
            return task.result()
        task.remove_done_callback(ring)
        task.cancel()
        try:
            await task
        except CancelledError as error:
            raise TimeoutError() from error
        raise TimeoutError()
    finally:
        timer.cancel()
async def _wait_no_time(work):
    task = ensure_future(work)
    if task.done():
        return task.result()
    task.cancel()
    try:
        await task
        return task.result()
    except CancelledError as error:
        raise TimeoutError() from error
async def wait_for(work, timeout):
    if timeout is None:
        return await work
    if timeout <= 0:
        return await _wait_no_time(work)
    if version_info < (3, 12):
        return await _wait_as_task(work, timeout)
    async with Timeout(timeout):
        return await work
async def wait(work, *, timeout=None, return_when=ALL_COMPLETED):
    work = {ensure_future(each) for each in work}
    over = Future()
    timer = None
    if timeout is not None:
        timer = _loop.call_later(timeout, _set_unless_done, over, None)
    left = sum(not each.done() for each in work)
    def one_done(future):
        nonlocal left
        left -= 1
        is_bad = not future.cancelled() and future.exception() is not None
        if not left or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and is_bad:
            _set_unless_done(over, None)
    for each in work:
        each.add_done_callback(one_done)
    try:
        if left and not (return_when == FIRST_COMPLETED and left < len(work)):
            await over
    finally:
        if timer is not None:
            timer.cancel()
        for each in work:
            each.remove_done_callback(one_done)
    done = {each for each in work if each.done()}
    return done, work - done
def as_completed(work, *, timeout=None):
    done = Queue()
    tasks = {ensure_future(each) for each in work}
    for task in tasks:
        task.add_done_callback(done.put_nowait)
    async def one():
        return (await done.get()).result()
    for _ in range(len(tasks)):
        yield one()
async def to_thread(function, *args, **named):
    return await _loop.run_in_executor(None, lambda: function(*args, **named))
class _Waiting:
    def __init__(self):
        self._waiters = deque()
    async def _wait(self):
        waiter = Future()
        self._waiters.append(waiter)
        try:
            await waiter
        finally:
            self._waiters.remove(waiter)
    def _wake(self, count=1):
        for waiter in self._waiters:
            if not count:
                break
            if not waiter.done():
                waiter.set_result(True)
                count -= 1
class Event(_Waiting):
    _flag = False
    def is_set(self):
        return self._flag
    def set(self):
        self._flag = True
        self._wake(-1)
    def clear(self):
        self._flag = False
    async def wait(self):
        if not self._flag:
            await self._wait()
        return True
class _Entered(_Waiting):
    async def __aenter__(self):
        await self.acquire()
    async def __aexit__(self, *info):
        self.release()
class Semaphore(_Entered):
    def __init__(self, value=1):
        super().__init__()
        self._left = value
    def locked(self):
        return self._left == 0
    async def acquire(self):
        while self._left <= 0 or any(not w.cancelled() for w in self._waiters):
            if self._left > 0 and all(w.done() for w in self._waiters):
                break
            await self._wait()
            if self._left > 0:
                break
        self._left -= 1
        return True
    def release(self):
        self._left += 1
        self._wake()
class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._bound = value
    def release(self):
        if self._left >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()
class Lock(_Entered):
    _is_held = False
    def locked(self):
        return self._is_held
    async def acquire(self):
        while self._is_held or self._waiters and not all(w.cancelled() for w in self._waiters):
            await self._wait()
            if not self._is_held:
                break
        self._is_held = True
        return True
    def release(self):
        if not self._is_held:
            raise RuntimeError("Lock is not acquired.")
        self._is_held = False
        self._wake()
class Queue:
    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._items = self._store()
        self._getters = _Waiting()
        self._putters = _Waiting()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
    def _store(self):
        return deque()
    def _take(self):
        return self._items.popleft()
    def _add(self, item):
        self._items.append(item)
    def qsize(self):
        return len(self._items)
    def empty(self):
        return not self._items
    def full(self):
        return 0 < self._maxsize <= len(self._items)
    async def put(self, item):
        while self.full():
            await self._putters._wait()
        return self.put_nowait(item)
    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._add(item)
        self._unfinished += 1
        self._finished.clear()
        self._getters._wake()
    async def get(self):
        while not self._items:
            await self._getters._wait()
        return self.get_nowait()
    def get_nowait(self):
        if not self._items:
            raise QueueEmpty
        item = self._take()
        self._putters._wake()
        return item
    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if not self._unfinished:
            self._finished.set()
    async def join(self):
        if self._unfinished:
            await self._finished.wait()
class LifoQueue(Queue):
    def _take(self):
        return self._items.pop()
class PriorityQueue(Queue):
    def _store(self):
        return []
    def _add(self, item):
        from heapq import heappush
        heappush(self._items, item)
    def _take(self):
        from heapq import heappop
        return heappop(self._items)
class TaskGroup:
    def __init__(self):
        self._tasks = set()
        self._errors = []
        self._is_ending = False
        self._waiter = None
    async def __aenter__(self):
        self._parent = current_task()
        return self
    def create_task(self, coro, *, name=None, context=None):
        task = Task(coro, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._one_done)
        return task
    def _abort(self):
        self._is_ending = True
        for task in self._tasks:
            if not task.done():
                task.cancel()
    def _one_done(self, task):
        self._tasks.discard(task)
        if self._waiter is not None and not self._tasks and not self._waiter.done():
            self._waiter.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        self._errors.append(task.exception())
        if not self._is_ending:
            self._abort()
            if self._waiter is None:
                self._is_parent_cancelled = True
                self._parent.cancel()
    async def __aexit__(self, kind, error, tb):
        if kind is not None and not self._is_ending:
            self._abort()
        while self._tasks:
            self._waiter = Future()
            await self._waiter
            self._waiter = None
        if kind is not None and not issubclass(kind, CancelledError):
            self._errors.append(error)
        if self._errors:
            try:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
            finally:
                error = self._errors = None
