import contextlib
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class M(T):
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", self.n)
with contextlib.ExitStack() as stack:
    m = stack.enter_context(M("m"))
    stack.callback(print, "callback", T("arg").n)
    stack.push(lambda *a: print("pushed"))
    del m
    print("body")
print("over")
@contextlib.contextmanager
def manage(t):
    print("in", t.n)
    yield t
    print("out", t.n)
with manage(T("managed")) as x:
    print("body", x.n)
del x
print("after")
with contextlib.closing(type("C", (), {"close": lambda s: print("close")})()):
    print("closing")
with contextlib.suppress(ValueError):
    t = T("t")
    raise ValueError
print(t.n)
