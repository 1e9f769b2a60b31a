# Decorators with state: retries keep the last error, or not.
import functools
import gc
import sys

gc.disable()


class Payload:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  payload", self.n)


class Failed(Exception):
    def __init__(self, payload):
        super().__init__(payload.n)
        self.payload = payload


def retry(times):
    def deco(f):
        errors = []

        @functools.wraps(f)
        def wrapper(*args, **kw):
            for i in range(times):
                try:
                    return f(*args, **kw)
                except Failed as e:
                    errors.append(e)
                    print("try", i, "failed")
            last = errors[-1]
            errors.clear()
            raise RuntimeError("gave up") from last
        wrapper.errors = errors
        return wrapper
    return deco


@retry(3)
def flaky(n, calls=[0]):
    calls[0] += 1
    mine = Payload(calls[0])
    if calls[0] < n:
        raise Failed(mine)
    return mine.n


print(flaky(2), flaky.__name__, len(flaky.errors))
flaky.errors.clear()
print("errors cleared")
try:
    flaky(99)
except RuntimeError as e:
    print(e, "<-", repr(e.__cause__), e.__suppress_context__)
    e.__cause__ = None
    print("cause off")
print("handled", sys.exc_info())
print(gc.collect() >= 0)


def logged(f):
    calls = []

    def inner(*a):
        calls.append(a)
        return f(*a)
    inner.calls = calls
    return inner


@logged
def ident(x):
    return x


ident(Payload(50))
print("kept in calls", len(ident.calls))
ident.calls.pop()
print("end")
