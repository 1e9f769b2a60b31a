import sys
import functools
from _model import method as MethodType
from collections import deque
from sys import exc_info, version_info
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
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                if version_info >= (3, 11):
                    self.gen.close()
        if value is None:
            value = kind()
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            is_same = error is value
            if not is_same and not (isinstance(value, StopIteration) and error.__cause__ is value):
                raise
            value.__traceback__ = trace
            return False
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = trace # up to 3.10 the `with` puts it back
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            if version_info >= (3, 11):
                self.gen.close()
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
def _fixed(new, old, outer):
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old
class ExitStack:
    def __init__(self):
        self._exit_callbacks = deque()
    def __enter__(self):
        return self
    def enter_context(self, manager):
        kind = type(manager)
        try:
            enter = kind.__enter__
            leave = kind.__exit__
        except AttributeError:
            if version_info < (3, 11):
                raise
            raise TypeError("'%s.%s' object does not support the context manager protocol" % (kind.__module__, kind.__qualname__)) from None
        result = enter(manager)
        self._exit_callbacks.append((True, MethodType(leave, manager)))
        return result
    def push(self, leave):
        kind = type(leave)
        if hasattr(kind, "__exit__"):
            self._exit_callbacks.append((True, MethodType(kind.__exit__, leave)))
        else:
            self._exit_callbacks.append((True, leave))
        return leave
    def callback(self, function, *args, **kwds):
        def leave(kind, value, trace):
            function(*args, **kwds)
        leave.__wrapped__ = function
        self._exit_callbacks.append((True, leave))
        return function
    def pop_all(self):
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return other
    def close(self):
        self.__exit__(None, None, None)
    if version_info >= (3, 13):
        def __exit__(self, *details):
            error = details[1]
            had_error = error is not None
            outer = exc_info()[1]
            def put_right(new, old):
                _fixed(new, old, outer)
            is_pending = is_swallowed = False
            while self._exit_callbacks:
                is_sync, leave = self._exit_callbacks.pop()
                try:
                    details = (None, None, None) if error is None else (type(error), error, error.__traceback__)
                    if leave(*details):
                        is_swallowed = True
                        is_pending = False
                        error = None
                except BaseException as new:
                    put_right(new, error)
                    is_pending = True
                    error = new
            if is_pending:
                try:
                    context = error.__context__
                    raise error
                except BaseException:
                    error.__context__ = context
                    raise
            return had_error and is_swallowed
    else:
        def __exit__(self, *details):
            had_error = details[0] is not None
            outer = exc_info()[1]
            def put_right(new, old):
                _fixed(new, old, outer)
            is_pending = is_swallowed = False
            while self._exit_callbacks:
                is_sync, leave = self._exit_callbacks.pop()
                try:
                    if leave(*details):
                        is_swallowed = True
                        is_pending = False
                        details = (None, None, None)
                except:
                    new = exc_info()
                    put_right(new[1], details[1])
                    is_pending = True
                    details = new
            if is_pending:
                try:
                    context = details[1].__context__
                    raise details[1]
                except BaseException:
                    details[1].__context__ = context
                    raise
            return had_error and is_swallowed
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
