from _thread import LockType, RLock as _RLock, _ThreadHandle, _local as local, allocate_lock as Lock, get_ident, start_joinable_thread as _start, TIMEOUT_MAX
from _model import clock as _time
from _weakrefset import WeakSet
from collections import deque as _deque, namedtuple as _namedtuple
from sys import exc_info as _exc_info, stderr as _stderr, version_info as _version
from traceback import format_exception as _format
ThreadError = RuntimeError
get_native_id = get_ident
_profile_hook = _trace_hook = None
def settrace(function):
    global _trace_hook
    _trace_hook = function
def gettrace():
    return _trace_hook
def setprofile(function):
    global _profile_hook
    _profile_hook = function
def getprofile():
    return _profile_hook
def stack_size(size=0):
    return 0
RLock = _RLock
class Condition:
    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = _deque()
    def __enter__(self):
        return self._lock.__enter__()
    def __exit__(self, *args):
        return self._lock.__exit__(*args)
    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))
    def _release_save(self):
        self._lock.release()
    def _acquire_restore(self, state):
        self._lock.acquire()
    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True
    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        woken = False
        try:
            woken = waiter.acquire() if timeout is None else waiter.acquire(timeout > 0, timeout if timeout > 0 else -1)
            return woken
        finally:
            self._acquire_restore(state)
            if not woken:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass
    def wait_for(self, predicate, timeout=None):
        until = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if until is None:
                    until = _time() + left
                else:
                    left = until - _time()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result
    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            waiter = self._waiters.popleft()
            waiter.release()
            n -= 1
    def notify_all(self):
        self.notify(len(self._waiters))
    notifyAll = notify_all
class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value
    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        until = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if until is None:
                        until = _time() + timeout
                    else:
                        timeout = until - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True
    __enter__ = acquire
    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)
    def __exit__(self, kind, value, traceback):
        self.release()
class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value
    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)
class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False
    def is_set(self):
        return self._flag
    isSet = is_set
    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()
    def clear(self):
        with self._cond:
            self._flag = False
    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled
class BrokenBarrierError(RuntimeError):
    pass
class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1 and _version >= (3, 12):
            raise ValueError("parties must be >= 1")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = "filling"
        self._count = 0
    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in ("draining", "resetting"):
                self._cond.wait()
            if self._state == "broken":
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if not self._count and self._state in ("draining", "resetting"):
                    self._state = "filling"
                    self._cond.notify_all()
    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = "draining"
            self._cond.notify_all()
        except BaseException:
            self._break()
            raise
    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != "filling", timeout):
            self._break()
            raise BrokenBarrierError
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError
    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in ("filling", "broken"):
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._cond.notify_all()
    def abort(self):
        with self._cond:
            self._break()
    def _break(self):
        self._state = "broken"
        self._cond.notify_all()
    @property
    def parties(self):
        return self._parties
    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0
    @property
    def broken(self):
        return self._state == "broken"
_numbers = [0]
_active = {}
_limbo = {}
_dangling = WeakSet()
ExceptHookArgs = _namedtuple("ExceptHookArgs", "exc_type exc_value exc_traceback thread")
def excepthook(args):
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    text = "Exception in thread %s:\n" % name
    _stderr.write(text + "".join(_format(args.exc_type, args.exc_value, args.exc_traceback)))
__excepthook__ = excepthook
def _new_name(template="Thread-%d"):
    _numbers[0] += 1
    return template % _numbers[0]
class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _new_name()
            if target is not None and _version >= (3, 10):
                try:
                    name += " (%s)" % target.__name__
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._handle = _ThreadHandle()
        self._started = Event()
        self._initialized = True
        _dangling.add(self)
    def __repr__(self):
        status = "initial"
        if self._started.is_set():
            status = "started"
        if self._handle.is_done():
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)
    def start(self):
        if not getattr(self, "_initialized", False):
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        _limbo[self] = self
        try:
            _start(self._bootstrap, handle=self._handle, daemon=self.daemon)
        except Exception:
            del _limbo[self]
            raise
        self._started.wait()
    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs
    def _bootstrap(self):
        try:
            self._ident = get_ident()
            self._started.set()
            _active[self._ident] = self
            del _limbo[self]
            try:
                self.run()
            except:
                _tell(self)
        finally:
            del _active[get_ident()]
    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        self._handle.join(None if timeout is None else max(timeout, 0))
    @property
    def name(self):
        return self._name
    @name.setter
    def name(self, name):
        self._name = str(name)
    @property
    def ident(self):
        return self._ident
    native_id = ident
    def is_alive(self):
        return self._started.is_set() and not self._handle.is_done()
    @property
    def daemon(self):
        return self._daemonic
    @daemon.setter
    def daemon(self, daemonic):
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic
    def isDaemon(self):
        return self.daemon
    def setDaemon(self, daemonic):
        self.daemon = daemonic
    def getName(self):
        return self.name
    def setName(self, name):
        self.name = name
def _tell(thread):
    args = ExceptHookArgs(*_exc_info(), thread)
    try:
        excepthook(args)
    finally:
        args = None
class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()
    def cancel(self):
        self.finished.set()
    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()
class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._name = "MainThread"
        self._args = ()
        self._kwargs = {}
        self._daemonic = False
        self._ident = get_ident()
        self._handle = _ThreadHandle()
        self._started = Event()
        self._started.set()
        self._initialized = True
        _active[self._ident] = self
def current_thread():
    return _active.get(get_ident(), _main_thread)
currentThread = current_thread
def active_count():
    return len(_active) + len(_limbo)
activeCount = active_count
def enumerate():
    return list(_active.values()) + list(_limbo.values())
_main_thread = _MainThread()
def main_thread():
    return _main_thread
_at_exit = []
def _register_atexit(function, *args, **kwargs):
    _at_exit.append(lambda: function(*args, **kwargs))
def _shutdown():
    _main_thread._handle._set_done()
    for call in reversed(_at_exit):
        call()
    while True:
        left = [each for each in _active.values() if each is not _main_thread and not each.daemon]
        if not left:
            break
        left.pop(0).join()
