# A generator that runs while a collection goes over it, suspended at the exit.
import gc
gc.disable()

class Obj:

    def __init__(self, tag, other=None):
        self.tag = tag

    def __del__(self):
        print('  del', self.tag)

class Sub(Obj):
    pass

def f1(a, **k):
    print('collected', gc.collect())

def f30(a, /, b=2):
    try:
        v31 = f1(range(3))
    except Exception as e:
        pass
    try:
        got = (yield a)
    finally:
        print('gen over')
try:
    try:
        g43 = f30(Sub('t42'))
        print(next(g43) is None)
    except Exception as e:
        pass
except Exception as e:
    pass