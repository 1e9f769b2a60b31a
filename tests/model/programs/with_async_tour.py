# Managers, plain and asynchronous, coroutines and asynchronous generators.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

class M(R):
    def __init__(self, t, swallow=False, result=None):
        super().__init__(t)
        self.swallow, self.result = swallow, result
    def __enter__(self):
        print("  enter", self.t)
        return self.result or self
    def __exit__(self, k, v, tb):
        print("  exit", self.t, k.__name__ if k else None)
        return self.swallow
    async def __aenter__(self):
        print("  aenter", self.t)
        return self.result or self
    async def __aexit__(self, k, v, tb):
        print("  aexit", self.t, k.__name__ if k else None)
        return self.swallow
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
def f1():
    with M("a") as a, M("b", True) as b, M("c") as c:
        x = R("x")
        del c
        raise ValueError(x)
    print("suppressed")
def f2():
    with M("m", result=R("result")) as r:
        del r
        print("body")
    with M("n") as (M.attr):
        print("attr target")
    del M.attr
def f3():
    for i in range(3):
        with M("loop %d" % i):
            if i == 0:
                continue
            if i == 1:
                break
    with M("ret"):
        return R("ret value")
def f4():
    with M("tuple", result=(R("t1"), R("t2"))) as (p, q):
        del p
        print("body", q.t)
    print("after", q.t)
async def f5():
    async with M("as1") as a, M("as2", True) as b:
        del a
        raise KeyError("k")
    print("suppressed")
    return R("coroutine result")
async def agen():
    r = R("agen local")
    try:
        for i in range(3):
            yield R("agen %d" % i)
    finally:
        print("agen finally")
async def f6():
    async for x in agen():
        print(x.t)
        if x.t.endswith("1"):
            break
    print("after the loop")
    print([y.t async for y in agen()])
class Wait:
    def __init__(self):
        self.r = R("awaitable")
    def __await__(self):
        got = yield 1
        return R("awaited")
async def f7():
    x = await Wait()
    print(x.t)
    del x
    (await Wait()).t
    print("done")
async def f8(p):
    del p
    print("deleted")
    await Wait()
for f in (f1, f2, f3, f4):
    print(f.__name__)
    f()
    print("returned")
for f in (f5, f6, f7):
    print(f.__name__)
    run(f())
    print("returned")
c = f8(R("arg of coroutine"))
c.send(None)
c.close()
print("closed")
c = f7()
c.send(None)
try:
    c.throw(KeyError("thrown"))
except KeyError as e:
    print("out")
c = None
a = agen()
try:
    a.asend(None).send(None)
except StopIteration as e:
    print("got", e.value.t)
a = None
print("end")
