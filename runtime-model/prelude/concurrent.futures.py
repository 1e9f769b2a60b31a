class Future:
    def __init__(self):
        self._result = None
        self._error = None
    def result(self, timeout=None):
        if self._error is not None:
            raise self._error
        return self._result
    def exception(self, timeout=None):
        return self._error
    def done(self):
        return True
    def add_done_callback(self, function):
        function(self)
class Executor:
    def __init__(self, max_workers=None, **rest):
        pass
    def submit(self, function, *args, **kwargs):
        future = Future()
        try:
            future._result = function(*args, **kwargs)
        except Exception as error:
            future._error = error
        return future
    def map(self, function, *items):
        return iter([function(*args) for args in zip(*items)])
    def shutdown(self, wait=True):
        pass
    def __enter__(self):
        return self
    def __exit__(self, *info):
        self.shutdown()
        return False
class ThreadPoolExecutor(Executor):
    pass
def as_completed(futures, timeout=None):
    return iter(list(futures))
