class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g():
    t = T("t")
    try:
        yield t
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("finally")
x = g(); a = next(x); del a
x.close()
print("--")
x = g(); next(x); del x
print("--")
def bad():
    t = T("bad")
    yield 1
    raise ValueError("bad")
try:
    for _ in bad(): pass
except ValueError as e:
    print(e)
print("--")
def stop():
    t = T("stop")
    return t
    yield
try:
    next(stop())
except StopIteration as e:
    print(e.value.n)
print("--")
def again():
    while True:
        try: yield T("y")
        except KeyError: print("again")
h = again()
next(h); h.throw(KeyError); del h
