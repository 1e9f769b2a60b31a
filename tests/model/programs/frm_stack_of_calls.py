import sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def inner():
    f = sys._getframe(1)
    name = f.f_code.co_name
    keys = sorted(f.f_locals)
    del f
    return name, keys
def outer():
    t = T("outer")
    return inner()
print(outer())
def depth(n):
    t = T(n)
    return depth(n - 1) if n else sys._getframe().f_back.f_code.co_name
print(depth(2))
def catch():
    t = T("in traceback")
    try:
        raise ValueError
    except ValueError as e:
        return e.__traceback__
tb = catch()
print(tb.tb_frame.f_code.co_name, sorted(tb.tb_frame.f_locals))
del tb
print("end")
