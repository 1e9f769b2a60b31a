# Names of a class body.
import gc

gc.disable()
gc.collect()

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Holder:
    kept = Probe("kept")
    temp = Probe("temp")
    del temp
    for item in (Probe("i1"), Probe("i2")):
        pass
    print("body ends")

print("class made")
del Holder
print("deleted")
print(gc.collect() > 0)
