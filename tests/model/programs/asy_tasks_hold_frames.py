# Tasks, their frames and results: who holds what until when.
import asyncio, gc
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
async def leaf(name, rounds):
    d = D(name)
    for i in range(rounds): await asyncio.sleep(0)
    return D("result of " + name)
async def cancelled():
    d = D("in cancelled")
    try: await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled"); raise
    finally: print("cleanup")
async def main():
    r = await leaf("direct", 1)
    print(r.name); del r
    t = asyncio.create_task(leaf("task", 2))
    await t
    print("done", t.done())
    print(t.result().name)
    del t
    print("task dropped")
    rs = await asyncio.gather(leaf("g1", 3), leaf("g2", 1))
    print([x.name for x in rs])
    del rs
    print("gathered")
    c = asyncio.create_task(cancelled())
    await asyncio.sleep(0)
    c.cancel()
    try: await c
    except asyncio.CancelledError: print("main sees", c.cancelled())
    del c
    q = asyncio.Queue()
    async def produce():
        for i in range(3):
            await q.put(D("item%d" % i)); 
        await q.put(None)
    async def consume():
        while True:
            x = await q.get()
            if x is None: return
            print("use", x.name)
    await asyncio.gather(produce(), consume())
    print("queue empty", q.empty())
    async def failing():
        d = D("failing"); await asyncio.sleep(0); raise ValueError("bad")
    out = await asyncio.gather(failing(), leaf("ok", 1), return_exceptions=True)
    print([type(o).__name__ for o in out])
    out.clear(); print("cleared")
    try: await asyncio.wait_for(leaf("slow", 1000), 0)
    except asyncio.TimeoutError as e: print("timeout")
    async with Manager() as m: print("with", m.name)
    del m
    async for x in agen(): print("got", x.name)
    del x
    print([x.name async for x in agen()])
class Manager:
    async def __aenter__(self): await asyncio.sleep(0); return D("managed")
    async def __aexit__(self, *a): print("aexit", a[0])
async def agen():
    try:
        for i in range(2): yield D("a%d" % i); await asyncio.sleep(0)
    finally: print("agen over")
asyncio.run(main())
print("run over")
c = leaf("never", 1)
c.close()
print("closed")
