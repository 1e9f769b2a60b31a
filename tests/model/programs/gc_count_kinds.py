# What the first counter counts: freed memory that is kept for reuse does not.
import gc
gc.disable()
gc.collect()
class A: pass
def delta(label, f):
    a = gc.get_count()[0]
    keep = f()
    b = gc.get_count()[0]
    if label != "warm":
        print(label, b - a)
    del keep
    c = gc.get_count()[0]
    if label != "warm":
        print("  and", c - a)
gc.collect()
delta("warm", lambda: [])
print("warm", 1)
gc.collect()
delta("two lists", lambda: ([], []))
delta("list", lambda: [])
delta("nested", lambda: [[[]]])
delta("instance", lambda: A())
delta("ten instances", lambda: [A() for _ in range(10)])
delta("tuple", lambda: tuple([1, 2]))
delta("set", lambda: {1})
delta("function", lambda: lambda: 0)
delta("generator", lambda: (i for i in ()))
delta("iter", lambda: iter([]))
delta("map", lambda: map(len, []))
delta("slice", lambda: slice(1, [], 2))
delta("property", lambda: property(len))
delta("cell", lambda: (lambda x: lambda: x)(1))
delta("enumerate", lambda: enumerate([]))
delta("zip", lambda: zip([], []))
delta("items", lambda: {}.items())
delta("bytes", lambda: bytes(10))
delta("range iter", lambda: iter(range(3)))
delta("super", lambda: super(A, A()))
