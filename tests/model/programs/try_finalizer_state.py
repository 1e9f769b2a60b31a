import sys
class Tracker:
    live = 0
    def __init__(self, label):
        type(self).live += 1
        self.label = label
    def __del__(self):
        type(self).live -= 1
        print("-", self.label, "live", type(self).live)
class Sub(Tracker):
    live = 10
    def __del__(self):
        print("sub first")
        super().__del__()
def make(n):
    items = [Tracker(f"t{i}") for i in range(n)]
    return items[-1]
keep = make(3)
print(keep.label, Tracker.live)
keep = Sub("s")
print(Tracker.live, Sub.live)
def boom():
    t = Tracker("boom")
    raise ValueError("x")
try:
    boom()
except ValueError as e:
    print("caught", e, Tracker.live)
print("after", Tracker.live)
try:
    t = Tracker("loop")
    while True:
        t = Tracker(t.label + "!")
        if len(t.label) > 6:
            break
finally:
    print(t.label)
class Half:
    def __init__(self):
        raise RuntimeError("no")
    def __del__(self):
        print("half gone", vars(self))
try:
    Half()
except RuntimeError as e:
    print(repr(e))
print("refs", sys.getrefcount(keep))
del keep
