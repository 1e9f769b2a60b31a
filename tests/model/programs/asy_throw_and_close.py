# Async generators that are thrown into and closed by hand.
import sys, gc
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def drive(co):
    try:
        while True:
            co.send(None)
    except StopIteration as e:
        return e.value
async def agen(n):
    t = T(n)
    try:
        yield 1
        yield t
    finally:
        print("fin", n)
async def use():
    g = agen("a")
    async for x in g:
        print("got", x)
        break
    await g.aclose()
    print("closed")
    h = agen("b")
    print(await h.__anext__())
    x = await h.__anext__()
    print(sys.getrefcount(x))
    try:
        await h.athrow(ValueError("v"))
    except ValueError as e:
        print("thrown", e)
    del x
    print("x gone")
    return [i async for i in agen2()]
async def agen2():
    for i in range(3):
        yield i
print(drive(use()))
print("end")
