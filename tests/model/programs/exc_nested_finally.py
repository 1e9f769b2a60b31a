class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    try:
        a = T("a")
        try:
            b = T("b")
            raise ValueError(1)
        finally:
            print("inner finally")
            del b
    except ValueError:
        print("handler")
        del a
    finally:
        c = T("c")
        print("outer finally")
f()
def g():
    for i in range(2):
        try:
            t = T(i)
            if i: raise IndexError
        except IndexError as e:
            print("index", t.n)
            break
        finally:
            print("cleanup")
    return t
g()
def h():
    try:
        return T("first")
    finally:
        return T("second")
print(h().n)
