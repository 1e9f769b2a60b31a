import gc, weakref
gc.disable()
class T:
    def __init__(self):
        self.callback = self.run
    def run(self): pass
    def __del__(self): print("del")
t = T()
r = weakref.ref(t)
del t
print(r() is None)
print(gc.collect(), r() is None)
u = T()
u.callback = None
del u
print("at once")
