"""Asynchronous generators that are left: the loop closes them later."""
import asyncio
import gc
import sys


class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  del", self.n)


async def counts(name, n=3):
    held = T(name)
    try:
        for i in range(n):
            yield i
    finally:
        print("  over", name)


async def broken_off():
    async for i in counts("first"):
        if i:
            break
    print("left")
    await asyncio.sleep(0)
    print("once round")
    await asyncio.sleep(0)
    print("twice round")


async def at_the_end():
    async for i in counts("at the end"):
        break
    return T("result")


async def kept():
    g = counts("kept")
    keep.append(g)
    print(await g.__anext__())
    return "kept"


async def fails():
    async for i in counts("of a failure"):
        raise ValueError(i)


async def closed():
    g = counts("closed")
    print(await g.__anext__())
    await g.aclose()
    print("closed")
    del g


keep = []
for main in (broken_off, at_the_end, kept, fails, closed):
    try:
        r = asyncio.run(main())
        print(main.__name__, type(r).__name__)
        del r
    except ValueError as error:
        print(main.__name__, "fails", error)
        del error
    gc.collect()
print("clear")
keep.clear()
print("cleared")


def first(g):
    print("  first", g.__name__)


def last(g):
    print("  last", g.__name__)
    g = None


old = sys.get_asyncgen_hooks()
print(tuple(old))
sys.set_asyncgen_hooks(first, finalizer=last)
g = counts("by hand")
try:
    g.__anext__().send(None)
except StopIteration as stop:
    print(stop.value)
del g
print("gone")
sys.set_asyncgen_hooks(*old)
g = counts("without hooks")
try:
    g.asend(None).send(None)
except StopIteration as stop:
    print(stop.value)
del g
print("end")
