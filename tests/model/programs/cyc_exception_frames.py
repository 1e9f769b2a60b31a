import gc
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def keep():
    t = T("kept")
    try:
        raise ValueError
    except ValueError as e:
        err = e
    print("leaving")
keep()
print("left")
print(gc.collect() > 0)
def clean():
    t = T("clean")
    try:
        raise ValueError
    except ValueError as e:
        err = e
    finally:
        del err
    print("leaving")
clean()
print("left", gc.collect())
