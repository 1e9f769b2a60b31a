# A finalizer that saves its object.
import gc

gc.disable()
gc.collect()

saved = []

class Cat:
    def __del__(self):
        print("  cat ends")
        saved.append(self)

c = Cat()
c.me = c
del c
print(gc.collect())
print(len(saved), gc.is_tracked(saved[0]))
saved[0].me = None
saved.clear()
print("end")
