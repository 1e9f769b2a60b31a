import traceback
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def inner(t):
    raise ValueError("bad " + t.n)
def outer():
    t = T("t")
    inner(t)
try:
    outer()
except ValueError as e:
    print(traceback.format_exception_only(type(e), e))
    names = [f.name for f in traceback.extract_tb(e.__traceback__)]
    print(names)
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1])
print("end")
