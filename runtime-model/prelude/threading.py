class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, daemon=None):
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self.name = name or "Thread-1"
        self.daemon = daemon
        self._is_started = False
    def start(self):
        if self._is_started:
            raise RuntimeError("threads can only be started once")
        self._is_started = True
        self.run()
    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs
    def join(self, timeout=None):
        pass
    def is_alive(self):
        return False
class Lock:
    def __init__(self):
        self._held = False
    def acquire(self, blocking=True, timeout=-1):
        if self._held:
            return False
        self._held = True
        return True
    def release(self):
        self._held = False
    def locked(self):
        return self._held
    def __enter__(self):
        return self.acquire()
    def __exit__(self, *info):
        self.release()
class RLock(Lock):
    def acquire(self, blocking=True, timeout=-1):
        return True
class Event:
    def __init__(self):
        self._flag = False
    def set(self):
        self._flag = True
    def clear(self):
        self._flag = False
    def is_set(self):
        return self._flag
    def wait(self, timeout=None):
        return self._flag
class local:
    pass
