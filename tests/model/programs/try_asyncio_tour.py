import asyncio
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("~", self.n)
async def fetch(n, delay):
    r = R(n)
    print("start", n)
    await asyncio.sleep(delay)
    print("end", n)
    return n * 2
async def main():
    print(await fetch(1, 0.01))
    print(await asyncio.gather(fetch(2, 0.02), fetch(3, 0.01)))
    t = asyncio.create_task(fetch(4, 1))
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled", t.cancelled(), t.done())
    try: await asyncio.wait_for(fetch(5, 5), timeout=0.01)
    except asyncio.TimeoutError: print("timeout")
    q = asyncio.Queue(maxsize=2)
    async def producer():
        for i in range(4): await q.put(i); print("put", i)
        await q.put(None)
    async def consumer():
        while (x := await q.get()) is not None: print("got", x)
    await asyncio.gather(producer(), consumer())
    lock = asyncio.Lock(); sem = asyncio.Semaphore(1); ev = asyncio.Event()
    async def guarded(n):
        async with lock: print("in", n); await asyncio.sleep(0); print("out", n)
    await asyncio.gather(guarded("a"), guarded("b"))
    async with sem: print(sem.locked())
    asyncio.get_running_loop().call_soon(ev.set); await ev.wait(); print(ev.is_set())
    results = await asyncio.gather(fail(), fetch(6, 0), return_exceptions=True); print(results)
    done, pending = await asyncio.wait([asyncio.ensure_future(fetch(7, 0))]); print(len(done), len(pending), done.pop().result())
    fut = asyncio.get_running_loop().create_future(); fut.set_result("fut"); print(await fut)
    async for v in agen(3): print(v)
    print([v async for v in agen(2) if v])
    async with Ctx() as c: print(c)
async def fail(): raise ValueError("boom")
async def agen(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)
class Ctx:
    async def __aenter__(self): print("aenter"); return "ctx"
    async def __aexit__(self, *e): print("aexit", e[0])
asyncio.run(main())
print("done")
