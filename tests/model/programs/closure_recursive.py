# A recursive local function is garbage.
import gc

gc.disable()
gc.collect()

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    p = Probe("captured")
    def walk(n):
        return p.tag if n == 0 else walk(n - 1)
    return walk(3)

print(f())
print(gc.collect())
