"""A pool: futures, callbacks, errors, map; when arguments and results go."""
from concurrent.futures import (FIRST_COMPLETED, ThreadPoolExecutor,
                                as_completed, wait)
import threading
import weakref


class Data:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  free", self.n)


def double(data):
    return data.n * 2


def make(n):
    return Data("result %d" % n)


with ThreadPoolExecutor(max_workers=1) as pool:
    f = pool.submit(double, Data(1))
    print("result", f.result())
    pool.submit(int).result()
    print("next")
    f = pool.submit(make, 2)
    data = f.result()
    pool.submit(int).result()
    del f
    print("future gone, result", data.n)
    del data
    print("result gone")
print("pool over")

with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(lambda n: n * n, range(6))))
    print(list(pool.map(pow, (2, 3), (5, 2))))
    print(sorted(f.result() for f in as_completed([pool.submit(abs, -n) for n in range(4)])))
    bad = pool.submit(int, "x")
    print(type(bad.exception()).__name__, bad.done(), bad.cancelled())
    try:
        bad.result()
    except ValueError as error:
        print(error)
    gate = threading.Event()
    slow, fast = pool.submit(gate.wait), pool.submit(str, 5)
    done, left = wait([slow, fast], return_when=FIRST_COMPLETED)
    print([f.result() for f in done], len(left))
    gate.set()
    print(slow.result())

pool = ThreadPoolExecutor(max_workers=1)
gate = threading.Event()
started = threading.Event()


def block():
    started.set()
    return gate.wait()


first = pool.submit(block)
started.wait()
second = pool.submit(double, Data(3))
seen = []
second.add_done_callback(lambda f: seen.append(f.cancelled()))
print("cancel", first.cancel(), second.cancel(), seen)
gate.set()
print(first.result())
pool.shutdown()
print("down")
try:
    pool.submit(int)
except RuntimeError as error:
    print(error)
print(second.cancelled())
del second
ref = weakref.ref(pool)
del pool
print("end", ref() is None)
