class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(t):
    raise ValueError("bad", t)
try:
    f(T("arg"))
except ValueError as e:
    print(e.args[1].n)
    e.args = ()
    print("args replaced")
print("after")
e = ValueError(T("plain"))
try:
    raise e
except ValueError:
    print("caught")
print(e.__traceback__ is not None)
e.__traceback__ = None
del e
print("end")
try:
    raise KeyError(T("key"))
except (KeyError, IndexError) as k:
    k2 = k
print("k2 holds")
del k2
