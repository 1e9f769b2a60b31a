# Coroutines driven by hand and by asyncio.
import asyncio, types, sys
class V:
    def __init__(self, t): self.t = t
    def __del__(self): print("  free", self.t)
class Aw:
    def __await__(self):
        r = yield "req"
        return r
async def co(x):
    v = V("co" + x)
    r = await Aw()
    print("got", r)
    return r * 2
c = co("1")
print(c.send(None))
try:
    c.send(21)
except StopIteration as e:
    print("ret", e.value)
async def ag():
    for i in range(3):
        v = V("ag%d" % i)
        yield i
async def main():
    async for x in ag():
        print(x)
        if x == 1: break
    print([y async for y in ag()])
    return 5
m = main()
try:
    while True: m.send(None)
except StopIteration as e:
    print("main", e.value)
async def slow(n):
    await asyncio.sleep(0)
    return n
async def gm():
    print(await asyncio.gather(slow(1), slow(2)))
    t = asyncio.create_task(slow(3))
    print(await t)
asyncio.run(gm())
class ACM:
    async def __aenter__(self): print("aenter"); return V("acm")
    async def __aexit__(self, *a): print("aexit", a[0])
async def withs():
    async with ACM() as a:
        print("body")
    try:
        async with ACM():
            raise ValueError("x")
    except ValueError: print("caught")
asyncio.run(withs())
c = co("2"); c.send(None)
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print("thrown", e)
c = co("3"); c.send(None); c.close()
print(c.cr_frame, c.cr_running)
print(type(c).__name__)
