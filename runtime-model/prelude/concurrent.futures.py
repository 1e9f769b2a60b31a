import threading
from queue import Empty, SimpleQueue
from sys import version_info as _version
from weakref import WeakKeyDictionary, ref as _ref
from _model import clock as _time
from collections import namedtuple as _namedtuple
from builtins import TimeoutError as _TimeoutError
FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_OVER = ("CANCELLED", "FINISHED")
class Error(Exception):
    pass
class CancelledError(Error):
    pass
if _version >= (3, 11):
    TimeoutError = _TimeoutError
else:
    class TimeoutError(Error):
        pass
class InvalidStateError(Error):
    pass
class BrokenExecutor(RuntimeError):
    pass
class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = "PENDING"
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []
    def _call_back(self, function):
        try:
            function(self)
        except Exception:
            pass
    def _end(self, state):
        self._state = state
        for waiter in self._waiters:
            waiter(self)
        self._condition.notify_all()
    def cancel(self):
        with self._condition:
            if self._state in ("RUNNING", "FINISHED"):
                return False
            if self._state == "CANCELLED":
                return True
            self._end("CANCELLED")
        for function in self._done_callbacks:
            self._call_back(function)
        return True
    def cancelled(self):
        with self._condition:
            return self._state == "CANCELLED"
    def running(self):
        with self._condition:
            return self._state == "RUNNING"
    def done(self):
        with self._condition:
            return self._state in _OVER
    def _get(self):
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result
    def add_done_callback(self, function):
        with self._condition:
            if self._state not in _OVER:
                self._done_callbacks.append(function)
                return
        self._call_back(function)
    def _wait(self, timeout):
        if self._state not in _OVER:
            self._condition.wait(timeout)
        if self._state == "CANCELLED":
            raise CancelledError()
        if self._state != "FINISHED":
            raise TimeoutError()
    def result(self, timeout=None):
        try:
            with self._condition:
                self._wait(timeout)
                return self._get()
        finally:
            self = None
    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception
    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == "CANCELLED":
                return False
            self._state = "RUNNING"
            return True
    def _set(self, name, value):
        with self._condition:
            if self._state in _OVER:
                raise InvalidStateError("%s: %r" % (self._state, self))
            setattr(self, name, value)
            self._end("FINISHED")
        for function in self._done_callbacks:
            self._call_back(function)
    def set_result(self, result):
        self._set("_result", result)
    def set_exception(self, exception):
        self._set("_exception", exception)
DoneAndNotDoneFutures = _namedtuple("DoneAndNotDoneFutures", "done not_done")
def wait(futures, timeout=None, return_when=ALL_COMPLETED):
    futures = set(futures)
    over = threading.Condition()
    def is_enough():
        done = [each for each in futures if each._state in _OVER]
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION and [1 for each in done if each._exception is not None]:
            return True
        return len(done) == len(futures)
    def tell(future):
        with over:
            over.notify_all()
    for future in futures:
        future._waiters.append(tell)
    with over:
        over.wait_for(is_enough, timeout)
    done = set()
    for future in futures:
        future._waiters.remove(tell)
        if future._state in _OVER:
            done.add(future)
    return DoneAndNotDoneFutures(done, futures - done)
def as_completed(fs, timeout=None):
    until = None if timeout is None else _time() + timeout
    pending = set(fs)
    total = len(pending)
    arrived = SimpleQueue()
    tell = arrived.put
    done = [each for each in pending if each._state in _OVER]
    for future in pending:
        if future not in done:
            future._waiters.append(tell)
    future = None
    try:
        while done:
            pending.discard(done[-1])
            yield done.pop()
        while pending:
            left = None if until is None else until - _time()
            if left is not None and left < 0:
                raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            try:
                done.append(arrived.get(timeout=left))
            except Empty:
                continue
            done[-1]._waiters.remove(tell)
            pending.remove(done[-1])
            yield done.pop()
    finally:
        for future in pending:
            if tell in future._waiters:
                future._waiters.remove(tell)
class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs
    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            self.future.set_exception(exc)
            self = None
        else:
            self.future.set_result(result)
class BrokenThreadPool(BrokenExecutor):
    pass
_queues = WeakKeyDictionary()
_ending = []
def _python_exit():
    _ending.append(True)
    items = list(_queues.items())
    for thread, work in items:
        work.put(None)
    for thread, work in items:
        thread.join()
threading._register_atexit(_python_exit)
def _worker(executor_reference, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            return
    while True:
        work_item = None
        if _version >= (3, 12):
            try:
                work_item = work_queue.get_nowait()
            except Empty:
                executor = executor_reference()
                if executor is not None:
                    executor._idle_semaphore.release()
                del executor
                work_item = work_queue.get(block=True)
        else:
            work_item = work_queue.get(block=True)
        if work_item is not None:
            work_item.run()
            del work_item
            if _version < (3, 12):
                executor = executor_reference()
                if executor is not None:
                    executor._idle_semaphore.release()
                del executor
            continue
        executor = executor_reference()
        if _ending or executor is None or executor._shutdown:
            if executor is not None:
                executor._shutdown = True
            work_queue.put(None)
            return
        del executor
_counter = [0]
class Executor:
    def submit(self, fn, *args, **kwargs):
        raise NotImplementedError()
    def map(self, fn, *iterables, timeout=None, chunksize=1):
        until = None if timeout is None else _time() + timeout
        fs = [self.submit(fn, *args) for args in zip(*iterables)]
        def results():
            try:
                fs.reverse()
                while fs:
                    yield _result(fs.pop(), None if until is None else until - _time())
            finally:
                for future in fs:
                    future.cancel()
        return results()
    def shutdown(self, wait=True, *, cancel_futures=False):
        pass
    def __enter__(self):
        return self
    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
def _result(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future
class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 8
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        if not thread_name_prefix:
            thread_name_prefix = "ThreadPoolExecutor-%d" % _counter[0]
            _counter[0] += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
    def submit(self, fn, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _ending:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            f = Future()
            w = _WorkItem(f, fn, args, kwargs)
            self._work_queue.put(w)
            self._adjust_thread_count()
            return f
    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        work = self._work_queue
        def gone(_, work=work):
            work.put(None)
        n = len(self._threads)
        if n < self._max_workers:
            t = threading.Thread(name="%s_%d" % (self._thread_name_prefix, n), target=_worker,
                                 args=(_ref(self, gone), work, self._initializer, self._initargs),
                                 daemon=True if _version < (3, 9) else None)
            t.start()
            self._threads.add(t)
            _queues[t] = work
    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            while not self._work_queue.empty():
                work_item = self._work_queue.get_nowait()
                if work_item is not None:
                    work_item.future.set_exception(BrokenThreadPool(self._broken))
    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            while cancel_futures and not self._work_queue.empty():
                work_item = self._work_queue.get_nowait()
                if work_item is not None:
                    work_item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()
ProcessPoolExecutor = ThreadPoolExecutor
