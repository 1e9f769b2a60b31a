# Coroutines and asynchronous generators driven without a loop.
import gc, sys, warnings
warnings.simplefilter("ignore")
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class Step:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def co(d):
    e = D("local")
    x = await Step("first")
    print("got", x)
    y = await Step("second")
    return D("result")
c = co(D("arg"))
print(c.send(None), c.send(1))
try: c.send(2)
except StopIteration as e: print("stop", e.value.name)
print("done", c.cr_frame)
c = co(D("arg2")); c.send(None)
try: c.throw(ValueError("in"))
except ValueError as e: print("out", e)
c = co(D("arg3")); c.send(None); c.close(); print("closed")
c = co(D("arg4")); c.send(None); del c; print("dropped")
c = co(D("arg5")); c.close(); print("never started")
try: c.send(None)
except RuntimeError as e: print(e)
del c
async def ag():
    try:
        for i in range(3): yield D("y%d" % i)
    finally: print("ag finally")
def run(co):
    try:
        while True: co.send(None)
    except StopIteration as e: return e.value
a = ag()
print(run(a.__anext__()).name, run(a.asend(None)).name)
run(a.aclose()); print("aclosed")
a = ag(); run(a.__anext__())
try: run(a.athrow(KeyError("k")))
except KeyError as e: print("athrow", e)
async def collect():
    out = []
    async for x in ag(): out.append(x)
    return [x.name for x in out]
print(run(collect()))
async def early():
    async for x in ag():
        print("one", x.name); break
    print("broke")
hooks = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(finalizer=lambda g: print("finalizer hook"))
run(early()); gc.collect()
sys.set_asyncgen_hooks(*hooks)
class Am:
    def __init__(self, n): self.d = D(n)
    async def __aenter__(self): await Step(0); return self
    async def __aexit__(self, t, v, tb): await Step(1); print("aexit", t and t.__name__); return t is KeyError
async def managed():
    async with Am("m1") as m: print(m.d.name)
    m = None
    async with Am("m2"): raise KeyError
    print("swallowed")
    return [x.name async for x in ag() if x.name != "y1"]
print(run(managed()))
async def outer(): return await inner(D("passed"))
async def inner(d): await Step(1); return d.name
o = outer(); o.send(None); print(o.cr_await is not None)
try: o.send(None)
except StopIteration as e: print(e.value)
try: run(co("x").__await__().__iter__()) and None
except Exception as e: print(type(e).__name__)
