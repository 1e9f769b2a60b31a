# Values held by delegating, closed, abandoned and returning generators.
# family: generators

import sys
class R:
    def __init__(self, n): self.n = n; print("+", n)
    def __del__(self): print("-", self.n)
def inner(k):
    r = R(k)
    try:
        x = yield r.n
        print("got", x)
        y = yield R("tmp").n
    except KeyError as e:
        print("key", e)
        yield "handled"
    finally:
        print("fin", k)
    return "ret%s" % k
def outer():
    a = R("outer")
    v = yield from inner(1)
    print("v", v)
    w = yield from inner(2)
    return w
g = outer()
print(next(g))
print(g.send("s"))
print(g.throw(KeyError("k")))
print(next(g))
g.close()
print("closed", g.gi_frame)
def chain(n):
    if n:
        yield from chain(n - 1)
        r = R(n)
        yield n
for i in chain(3):
    print("i", i)
    if i == 2: break
print("brk")
del i
def letgo():
    it = (R(i) for i in range(3))
    first = next(it)
    print(first.n)
    del first
    for r in it:
        print("loop", r.n)
    print("after", r.n)
letgo()
def ret():
    try:
        yield 1
    finally:
        return
g = ret(); next(g); del g
print("end")
