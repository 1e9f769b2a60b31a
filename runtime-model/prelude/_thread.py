# Locks and what a thread has of its own.  Nothing here has a frame that a
# traceback could keep.
from _model import clock, start, strand, wait, wake
error = RuntimeError
TIMEOUT_MAX = 9223372036.0
def get_ident():
    return strand()
get_native_id = get_ident
class LockType:
    __slots__ = ("_held", "_waiting", "__weakref__")
    def __init__(self):
        self._held = False
        self._waiting = []
    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if self._held and blocking and timeout != 0:
            until = clock() + timeout
            while self._held:
                self._waiting.append(strand())
                if not wait(-1 if timeout < 0 else max(0, until - clock())):
                    self._waiting.remove(strand())
                    break
        if self._held:
            return False
        self._held = True
        return True
    acquire_lock = acquire
    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False
        if self._waiting:
            wake(self._waiting.pop(0))
    release_lock = release
    def locked(self):
        return self._held
    locked_lock = locked
    def _at_fork_reinit(self):
        self.__init__()
    def __enter__(self):
        return self.acquire()
    def __exit__(self, *info):
        self.release()
lock = LockType
def allocate_lock():
    return LockType()
allocate = allocate_lock
class RLock:
    __slots__ = ("_block", "_owner", "_count", "__weakref__")
    def __init__(self):
        self._block = LockType()
        self._owner = None
        self._count = 0
    def acquire(self, blocking=True, timeout=-1):
        if self._owner == strand():
            self._count += 1
            return True
        if not self._block.acquire(blocking, timeout):
            return False
        self._owner = strand()
        self._count = 1
        return True
    def release(self):
        if self._owner != strand():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()
    def __enter__(self):
        return self.acquire()
    def __exit__(self, *info):
        self.release()
    def locked(self):
        return self._count > 0
    def _is_owned(self):
        return self._owner == strand()
    def _recursion_count(self):
        return self._count if self._owner == strand() else 0
    def _release_save(self):
        state = (self._count, self._owner)
        self._count = 0
        self._owner = None
        self._block.release()
        return state
    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state
    def _at_fork_reinit(self):
        self.__init__()
_ends = {}
def _at_end(function):
    _ends.setdefault(strand(), []).append(function)
def _set_sentinel():
    held = LockType()
    def end():
        if held._held:
            held.release()
    _at_end(end)
    return held
def _ended():
    for function in _ends.pop(strand(), ()):
        function()
class _Body:
    __slots__ = ("function", "args", "kwargs", "handle")
    def __init__(self, function, args, kwargs, handle):
        self.function = function
        self.args = args
        self.kwargs = kwargs
        self.handle = handle
    def __call__(self):
        if self.handle is not None:
            self.handle.ident = strand()
        try:
            self.function(*self.args, **self.kwargs)
        except SystemExit:
            pass
        finally:
            handle = self.handle
            self.function = self.args = self.kwargs = self.handle = None
            _ended()
            if handle is not None:
                handle._set_done()
def start_new_thread(function, args, kwargs={}):
    return start(_Body(function, args, kwargs, None))
start_new = start_new_thread
class _ThreadHandle:
    def __init__(self):
        self.ident = None
        self._done = False
        self._waiting = []
    def is_done(self):
        return self._done
    def _set_done(self):
        self._done = True
        for each in self._waiting:
            wake(each)
        self._waiting.clear()
    def join(self, timeout=None):
        if self.ident == strand():
            raise RuntimeError("Cannot join current thread")
        if not self._done and (timeout is None or timeout > 0):
            self._waiting.append(strand())
            if not wait(-1 if timeout is None else timeout):
                self._waiting.remove(strand())
def start_joinable_thread(function, handle=None, daemon=True):
    if handle is None:
        handle = _ThreadHandle()
    start(_Body(function, (), {}, handle))
    return handle
def exit():
    raise SystemExit
exit_thread = exit
def interrupt_main(signum=2):
    pass
def stack_size(size=0):
    return 0
def _count():
    return len(_ends)
def _own(local):
    get = object.__getattribute__
    dicts = get(local, "_local__dicts")
    own = dicts.get(strand())
    if own is None:
        own = dicts[strand()] = {}
        _at_end(lambda: dicts.pop(strand(), None))
        object.__setattr__(local, "__dict__", own)
        args, kwargs = get(local, "_local__given")
        type(local).__init__(local, *args, **kwargs)
    else:
        object.__setattr__(local, "__dict__", own)
    return local
class _LocalSlots:
    __slots__ = ("_local__dicts", "_local__given")
class _local(_LocalSlots):
    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        own = {}
        object.__setattr__(self, "_local__dicts", {strand(): own})
        object.__setattr__(self, "_local__given", (args, kwargs))
        object.__setattr__(self, "__dict__", own)
        return self
    def __getattribute__(self, name):
        return object.__getattribute__(_own(self), name)
    def __setattr__(self, name, value):
        object.__setattr__(_own(self), name, value)
    def __delattr__(self, name):
        object.__delattr__(_own(self), name)
