import asyncio
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
async def gen():
    a = T("a")
    try:
        yield a
        b = T("b")
        yield b
    finally:
        print("finally")
async def main():
    async for x in gen():
        print("got", x.n)
    del x
    print("--")
    g = gen()
    y = await g.__anext__()
    await g.aclose()
    print("closed", y.n)
    del y
    print([t.n async for t in gen()])
asyncio.run(main())
