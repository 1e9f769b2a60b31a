# The handle that runs holds its task and what the task returned.
# family: async

import asyncio
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
    async def __aenter__(self): print("aenter"); return self
    async def __aexit__(self, *a): print("aexit"); return False
async def sub(n):
    r = R("sub%d" % n)
    await asyncio.sleep(0)
    print("woke", n)
    return r
async def agen():
    for i in range(3):
        r = R("ag%d" % i)
        yield r
        del r
        print("after yield", i)
async def main():
    a = await sub(1)
    print("a", a.n)
    del a
    t = asyncio.ensure_future(sub(2))
    b = await sub(3)
    c = await t
    print(b.n, c.n)
    del b, c
    print("t holds")
    del t
    print("t gone")
    async for r in agen():
        print("item", r.n)
    del r
    async with R("cm") as x:
        print("in", x.n)
    del x
    l = [i async for i in agen()]
    print(len(l))
    l.pop()
    rs = await asyncio.gather(sub(4), sub(5))
    print([r.n for r in rs])
    rs.reverse()
    del rs
    print("main end")
asyncio.run(main())
print("end")
