# Survivors of a collection change places: a class stands behind its dict, what a running generator holds behind that.
import gc
gc.disable()

class Obj:

    def __init__(self, tag, other=None):
        self.tag = tag
        self.other = other

    def __del__(self):
        print('  del', self.tag)

class Lazarus(Obj):
    saved = []

    def __del__(self):
        Lazarus.saved.append(self)

class Bag(Obj):
    pass

def make_c11():
    x = Obj('t12')

    def inner():
        return x.tag
    return inner
c11 = make_c11()
n13 = Bag('t14')

def make_c25():
    x = Lazarus('t26', n13)
c25 = make_c25()
del n13
print('young', gc.collect(0))