import sys
import functools
class AbstractContextManager:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, trace):
        return None
class ContextDecorator:
    def _recreate_cm(self):
        return self
    def __call__(self, func):
        @functools.wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner
class _GeneratorContextManager(ContextDecorator):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)
    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None
    def __exit__(self, kind, value, trace):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = trace
            return False
        raise RuntimeError("generator didn't stop after throw()")
def contextmanager(func):
    @functools.wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper
class closing:
    def __init__(self, thing):
        self.thing = thing
    def __enter__(self):
        return self.thing
    def __exit__(self, *info):
        self.thing.close()
class suppress:
    def __init__(self, *exceptions):
        self._exceptions = exceptions
    def __enter__(self):
        pass
    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self._exceptions)
class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result
    def __enter__(self):
        return self.enter_result
    def __exit__(self, *info):
        pass
class ExitStack:
    def __init__(self):
        self._callbacks = []
    def __enter__(self):
        return self
    def enter_context(self, manager):
        kind = type(manager)
        leave = kind.__exit__
        result = kind.__enter__(manager)
        self._callbacks.append(leave.__get__(manager) if hasattr(leave, "__get__") else manager.__exit__)
        return result
    def push(self, leave):
        self._callbacks.append(leave.__exit__ if hasattr(leave, "__exit__") else leave)
        return leave
    def callback(self, function, *args, **kwds):
        def leave(kind, value, trace):
            function(*args, **kwds)
        self._callbacks.append(leave)
        return function
    def pop_all(self):
        other = type(self)()
        other._callbacks = self._callbacks
        self._callbacks = []
        return other
    def close(self):
        self.__exit__(None, None, None)
    def __exit__(self, kind, value, trace):
        swallowed = False
        pending = None
        while self._callbacks:
            leave = self._callbacks.pop()
            try:
                if leave(kind, value, trace):
                    swallowed = True
                    pending = None
                    kind = value = trace = None
            except BaseException as error:
                pending = error
                kind, value, trace = type(error), error, error.__traceback__
        if pending is not None:
            raise pending
        return swallowed and kind is None
class redirect_stdout:
    def __init__(self, target):
        self._target = target
    def __enter__(self):
        self._old = sys.stdout
        sys.stdout = self._target
        return self._target
    def __exit__(self, *info):
        sys.stdout = self._old
class _AsyncGeneratorContextManager:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None
    async def __aexit__(self, kind, value, trace):
        if kind is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = trace
            return False
        raise RuntimeError("generator didn't stop after athrow()")
def asynccontextmanager(func):
    @functools.wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper
