class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class E(Exception):
    def __init__(self, n):
        super().__init__(n)
        self.t = T(n)
def f():
    try:
        raise E("inner")
    except E:
        raise E("outer") from None
try:
    f()
except E as e:
    print(e.__cause__, type(e.__context__).__name__, e.__suppress_context__)
print("after")
def g():
    try:
        raise E("first")
    except E as e:
        try:
            raise E("second")
        except E as e2:
            print(e2.__context__ is e)
            e2.__context__ = None
        print("inner over")
    print("outer over")
g()
