# Queues, timeouts, cancelling and gathering: who dies in which turn of the loop.
# family: async

import asyncio
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
async def worker(name, q, out):
    while True:
        item = await q.get()
        print(name, "got", item.n)
        await asyncio.sleep(0.01 * item.n)
        out.append(R("out%d" % item.n))
        q.task_done()
async def pipeline():
    q = asyncio.Queue(maxsize=2)
    out = []
    ts = [asyncio.create_task(worker("w%d" % i, q, out)) for i in range(2)]
    for i in range(5):
        await q.put(R(i))
        print("put", i)
    await q.join()
    print("joined", len(out))
    for t in ts: t.cancel()
    r = await asyncio.gather(*ts, return_exceptions=True)
    print([type(x).__name__ for x in r])
    del ts, t
    print("tasks gone")
    return len(out)
print(asyncio.run(pipeline()))
async def slow(n):
    r = R("slow%d" % n)
    try:
        await asyncio.sleep(n)
        print("slept", n)
        return r
    finally:
        print("fin", n)
async def main():
    try:
        await asyncio.wait_for(slow(10), 1)
    except asyncio.TimeoutError as e:
        print("timeout", type(e).__name__)
    x = await asyncio.wait_for(slow(1), 5)
    print(x.n)
    del x
    done, pending = await asyncio.wait([asyncio.ensure_future(slow(1)), asyncio.ensure_future(slow(3))], timeout=2)
    print(len(done), len(pending))
    for p in pending: p.cancel()
    del done
    print("done gone")
    try:
        await p
    except asyncio.CancelledError:
        print("cancelled")
    del p, pending
    print("p gone")
    ev = asyncio.Event()
    lock = asyncio.Lock()
    async def waiter(i):
        r = R("w%d" % i)
        await ev.wait()
        async with lock:
            print("locked", i)
            await asyncio.sleep(0)
        return i
    g = asyncio.gather(*(waiter(i) for i in range(3)))
    await asyncio.sleep(0)
    ev.set()
    print(await g)
    async def bad():
        r = R("bad")
        await asyncio.sleep(0)
        raise ValueError("bad")
    t = asyncio.create_task(bad())
    try:
        await t
    except ValueError as e:
        print(e)
    print("t", t.done(), type(t.exception()).__name__)
    del t
    print("t gone")
    left = asyncio.create_task(slow(100))
    await asyncio.sleep(0)
    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(lambda f: print("cb", f.result().n))
    fut.set_result(R("fut"))
    r = await fut
    print("await fut", r.n)
    del fut, r
    await asyncio.sleep(0)
    print("slept0")
    return "main done"
print(asyncio.run(main()))
print("end")
