# A saved exception keeps the locals of its frames.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def inner():
    p = Probe("inner")
    raise KeyError("k")

def outer():
    q = Probe("outer")
    inner()

saved = None
try:
    outer()
except KeyError as e:
    saved = e
print("saved")
saved.__traceback__ = None
print("cut")
saved = None
