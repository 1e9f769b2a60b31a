# Pools of connections: context managers, resurrection, queues of waiting, finalize.
import gc
import itertools
import weakref
from contextlib import contextmanager, ExitStack, closing, suppress

gc.disable()
serial = itertools.count(1)


class Connection:
    def __init__(self, pool):
        self.id = next(serial)
        self.pool = weakref.ref(pool)
        self.open = True
        print("connect", self.id)

    def query(self, text):
        if not self.open:
            raise RuntimeError("closed")
        if "bad" in text:
            raise ValueError("bad query: " + text)
        return [text[i:i + 2] for i in range(0, len(text), 2)]

    def close(self):
        if self.open:
            self.open = False
            print("close", self.id)

    def __del__(self):
        pool = self.pool()
        if self.open and pool is not None and len(pool.free) < pool.size:
            print("back to the pool:", self.id)
            pool.free.append(self)
            return
        self.close()
        print("deleted", self.id)


class Pool:
    def __init__(self, size):
        self.size = size
        self.free = []
        self._finalizer = weakref.finalize(self, print, "pool finalized", size)

    @contextmanager
    def connection(self):
        c = self.free.pop() if self.free else Connection(self)
        try:
            yield c
        except ValueError as e:
            print("rollback", c.id, e)
            raise
        else:
            print("commit", c.id)
        finally:
            if c.open:
                self.free.append(c)

    def lend(self):
        return self.free.pop() if self.free else Connection(self)

    def __enter__(self):
        return self

    def __exit__(self, *info):
        while self.free:
            self.free.pop().close()
        print("pool closed", info[0] and info[0].__name__)
        return False


with Pool(2) as pool:
    with pool.connection() as c:
        print(c.query("select"))
    del c
    try:
        with pool.connection() as c:
            c.query("bad one")
    except ValueError as e:
        print("failed:", e)
    print(len(pool.free), c.id)
    del c
    a, b, d = pool.lend(), pool.lend(), pool.lend()
    del a
    print("one back", [c.id for c in pool.free])
    b = None
    print("two back", [c.id for c in pool.free])
    d = None
    print("third went")
    x = pool.lend()
    x.close()
    del x
    print("closed ones go")
print("outside")
with suppress(RuntimeError), closing(Connection(pool)) as c:
    c.close()
    c.query("x")
    print("not reached")
print("suppressed", c.open)
del c
with ExitStack() as stack:
    conns = [stack.enter_context(pool.connection()) for _ in range(3)]
    stack.callback(print, "callback")
    print([c.id for c in conns])
    del conns
print("left", len(pool.free))
try:
    with ExitStack() as stack:
        stack.enter_context(pool.connection())
        stack.enter_context(pool.connection()).query("bad")
except ValueError as e:
    print("stack:", e, len(pool.free))
del stack
print(pool._finalizer.alive, pool._finalizer.peek()[2:])
pool.free[0].owner = pool
del pool
print("dropped")
gc.collect()
print("end")
