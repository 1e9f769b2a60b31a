import asyncio
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
async def work(t, steps):
    for i in range(steps):
        await asyncio.sleep(0)
    print("done", t.n)
    return t.n
async def main():
    print(await asyncio.gather(work(T("a"), 2), work(T("b"), 1)))
    c = work(T("never"), 1)
    c.close()
    print("closed")
    del c
    t = asyncio.ensure_future(work(T("task"), 1))
    print(await t)
    del t
    print("end of main")
asyncio.run(main())
print("over")
