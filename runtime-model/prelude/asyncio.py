class CancelledError(BaseException):
    pass
class _Sleep:
    def __init__(self, result):
        self._result = result
    def __await__(self):
        yield None
        return self._result
async def sleep(delay, result=None):
    return await _Sleep(result)
_ready = []
class Task:
    def __init__(self, work):
        self._work = work
        self._done = False
        self._result = self._error = None
        _ready.append(self)
    def _step(self):
        if self._done:
            return
        try:
            self._work.send(None)
        except StopIteration as stop:
            self._result = stop.value
            self._done = True
            self._work = None
        except BaseException as error:
            self._error = error
            self._done = True
            self._work = None
        else:
            _ready.append(self)
    def done(self):
        return self._done
    def result(self):
        if self._error is not None:
            raise self._error
        return self._result
    def exception(self):
        return self._error
    def cancelled(self):
        return isinstance(self._error, CancelledError)
    def cancel(self, msg=None):
        if self._done:
            return False
        try:
            self._work.throw(CancelledError())
        except StopIteration as stop:
            self._result = stop.value
        except BaseException as error:
            self._error = error
        self._done = True
        self._work = None
        return True
    def __await__(self):
        while not self._done:
            yield self
        return self.result()
def create_task(work, name=None):
    return Task(work)
ensure_future = create_task
def run(main, debug=None):
    task = Task(main)
    del main
    while not task._done:
        _ready.pop(0)._step()
    _ready.clear()
    return task.result()
async def gather(*work, return_exceptions=False):
    tasks = [w if isinstance(w, Task) else Task(w) for w in work]
    results = []
    for t in tasks:
        try:
            results.append(await t)
        except Exception as error:
            if not return_exceptions:
                raise
            results.append(error)
    return results
async def wait_for(work, timeout=None):
    return await work
