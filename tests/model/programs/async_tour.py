class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("dead", self.n)
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r
class CM:
    async def __aenter__(self): print("aenter"); return T("cm")
    async def __aexit__(self, *a): print("aexit", a[0]); await Aw("exit")
class It:
    def __init__(self): self.i = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i > 2: raise StopAsyncIteration
        return T("item%d" % self.i)
async def ag():
    t = T("ag")
    try:
        for i in range(3): yield i
    finally: print("ag fin")
async def main(p):
    t = T("t")
    x = await Aw("first")
    print("x", x); del t
    async with CM() as c: print("in", c.n)
    async for i in It(): print(i.n)
    print([v async for v in ag()])
    print([v async for v in ag() if v])
    return "done"
c = main(T("param"))
v = c.send(None)
while True:
    print("yielded", v)
    try: v = c.send("s")
    except StopIteration as e: print(e.value); break
del c; print("closed?")
c = main(T("p2")); c.send(None); c.close(); print("closed"); del c
c = main(T("p3")); c.close(); print("never started")
async def failing():
    t = T("f")
    try: await Aw(1)
    except RuntimeError as e: print("thrown", e); raise
f = failing(); f.send(None)
try: f.throw(RuntimeError("boo"))
except RuntimeError: print("out")
