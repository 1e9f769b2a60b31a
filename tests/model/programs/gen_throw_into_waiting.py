# An exception thrown into what waits is let go when it has been handled.
# family: generators

class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
class F:
    def __await__(self):
        yield 1
async def main():
    try:
        await F()
    except ValueError as e:
        print(e)
    print("handled")
    await F()
    print("again")
def mk():
    r = R("bad")
    try:
        raise ValueError("bad")
    except ValueError as e:
        return e
c = main()
c.send(None)
def h(e):
    c.throw(e)
    print("thrown")
h(mk())
print("h done")
try: c.send(None)
except StopIteration: print("stop")
c = None
print("end")
def gen():
    while True:
        try:
            yield 1
        except ValueError as e:
            print("v", e)
g = gen()
next(g)
def h2(e):
    g.throw(e)
    print("thrown")
h2(mk())
print("h2 done")
next(g)
print("next")
def outer(): yield from gen()
g = outer()
next(g)
h2(mk())
print("h3")
