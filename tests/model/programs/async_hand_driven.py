class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
class Aw:
    def __init__(self, n): self.n = n
    def __await__(self):
        r = yield self.n
        return r
    def __del__(self): print("awaitable dies", self.n)
class Cm:
    def __init__(self, t): self.t = t
    async def __aenter__(self):
        await Aw("enter")
        return self.t
    async def __aexit__(self, *e):
        print("aexit", e[0] and e[0].__name__)
        await Aw("exit")
        return True
    def __del__(self): print("manager dies")
class Ai:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        await Aw("next")
        return T("item%d" % self.n)
    def __del__(self): print("aiter dies")
async def main(t):
    async with Cm(T("managed")) as m:
        print("body", m)
        del m
        raise ValueError(t)
    print("after with")
    async for x in Ai(2):
        print("x", x)
    else:
        print("else")
    del x
    r = await Aw("plain")
    print("r", r)
    del r
    l = [y.n async for y in Ai(2)]
    print(l)
    return T("result")
def drive(c):
    v = None
    try:
        while True:
            got = c.send(v)
            print("step", got)
            v = T("sent " + got)
            if got != "plain": v = None
    except StopIteration as s:
        return s.value
print(drive(main(T("arg"))))
print("--")
async def closes():
    t = T("in coroutine")
    try:
        await Aw("wait")
    finally:
        print("cleanup")
c = closes()
c.send(None)
c.close()
print("closed")
c = closes()
c.send(None)
try: c.throw(KeyError("k"))
except KeyError as e: print("thrown", e)
async def agen():
    try:
        for i in range(3):
            yield T(i)
    finally:
        print("agen over")
async def use():
    a = agen()
    async for t in a:
        print("t", t)
        if t.n == 1: break
    await a.aclose()
    print("aclosed", t)
drive(use())
print("end")
