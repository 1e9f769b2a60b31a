# What C code does in CPython: futures and tasks, and the loop that they go to.
# Nothing here has a frame that a traceback could keep.
from collections import deque
from sys import version_info
class CancelledError(BaseException):
    pass
class InvalidStateError(Exception):
    pass
_current = []
class Handle:
    def __init__(self, callback, args):
        self._callback = callback
        self._args = args
        self._cancelled = False
    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None
    def cancelled(self):
        return self._cancelled
    def _run(self):
        self._callback(*self._args)
class _Loop:
    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._time = 0.0
        self._tasks = []
        self._stopping = False
    def time(self):
        return self._time
    def call_soon(self, callback, *args, context=None):
        handle = Handle(callback, args)
        self._ready.append(handle)
        return handle
    call_soon_threadsafe = call_soon
    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self._time + delay, callback, *args)
    def call_at(self, when, callback, *args, context=None):
        handle = Handle(callback, args)
        at = len(self._timers)
        while at and self._timers[at - 1][0] > when:
            at -= 1
        self._timers.insert(at, (when, handle))
        return handle
    def stop(self):
        self._stopping = True
    def _due(self):
        while self._timers and self._timers[0][1]._cancelled:
            self._timers.pop(0)
        if not self._ready and self._timers and self._time < self._timers[0][0]:
            self._time = self._timers[0][0]
        while self._timers and self._timers[0][0] <= self._time:
            handle = self._timers.pop(0)[1]
            if not handle._cancelled:
                self._ready.append(handle)
    def _run_once(self):
        self._due()
        if not self._ready:
            raise RuntimeError("the loop waits for what never comes")
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None
    def close(self):
        self._ready.clear()
        self._timers.clear()
_loop = _Loop()
class Future:
    _blocking = False
    def __init__(self, *, loop=None):
        self._state = "PENDING"
        self._callbacks = []
        self._result = self._exception = self._error = None
    def done(self):
        return self._state != "PENDING"
    def cancelled(self):
        return self._state == "CANCELLED"
    def get_loop(self):
        return _loop
    def result(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError("Result is not ready.")
        if self._exception is not None:
            raise self._exception
        return self._result
    def exception(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError("Exception is not set.")
        return self._exception
    def add_done_callback(self, callback, *, context=None):
        if self._state != "PENDING":
            _loop.call_soon(callback, self)
        else:
            self._callbacks.append(callback)
    def remove_done_callback(self, callback):
        left = [each for each in self._callbacks if each != callback]
        gone = len(self._callbacks) - len(left)
        self._callbacks[:] = left
        return gone
    def _cancelled_error(self):
        error = self._error
        if (3, 9) <= version_info < (3, 11): # it stays, behind a new one
            made = CancelledError()
            made.__context__ = error
            return made
        self._error = None
        return CancelledError() if error is None else error
    def _end(self, state):
        self._state = state
        for callback in self._callbacks:
            _loop.call_soon(callback, self)
        self._callbacks.clear()
    def cancel(self, msg=None):
        if self._state != "PENDING":
            return False
        self._end("CANCELLED")
        return True
    def _pending(self):
        if self._state != "PENDING":
            raise InvalidStateError("invalid state")
    def set_result(self, result):
        self._pending()
        self._result = result
        self._end("FINISHED")
    def set_exception(self, exception):
        self._pending()
        self._exception = exception() if isinstance(exception, type) else exception
        self._end("FINISHED")
    def __await__(self):
        if self._state == "PENDING":
            self._blocking = True
            yield self
        if self._state == "PENDING":
            raise RuntimeError("await wasn't used with future")
        return self.result()
    __iter__ = __await__
class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__()
        self._coro = coro
        self._name = name
        self._waiter = None
        self._must_cancel = False
        self._asked = 0
        _loop.call_soon(self._step)
        _loop._tasks.append(self)
    def get_coro(self):
        return self._coro
    def get_name(self):
        return self._name
    def set_name(self, value):
        self._name = str(value)
    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")
    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")
    def cancelling(self):
        return self._asked
    def uncancel(self):
        self._asked = max(self._asked - 1, 0)
        return self._asked
    def cancel(self, msg=None):
        if self.done():
            return False
        self._asked += 1
        if self._waiter is None or not self._waiter.cancel():
            self._must_cancel = True
        return True
    def _end(self, state):
        _loop._tasks.remove(self)
        super()._end(state)
    def _step(self, error=None):
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._waiter = None
        _current.append(self)
        try:
            got = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel()
            else:
                super().set_result(stop.value)
        except CancelledError as left:
            if version_info >= (3, 9):
                self._error = left
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as left:
            super().set_exception(left)
            raise
        except BaseException as left:
            super().set_exception(left)
        else:
            self._wait(got)
        finally:
            _current.pop()
            self = error = None
    def _wait(self, got):
        if got is None:
            _loop.call_soon(self._step)
        elif isinstance(got, Future):
            got._blocking = False
            got.add_done_callback(self._wakeup)
            self._waiter = got
            if self._must_cancel and got.cancel():
                self._must_cancel = False
        else:
            _loop.call_soon(self._step, RuntimeError("Task got bad yield: %r" % (got,)))
    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
        self = None
