# An error in __del__ is swallowed.
import sys

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Bad:
    def __init__(self):
        self.p = Probe("part")

    def __del__(self):
        q = Probe("local")
        raise ValueError("x")

sys.unraisablehook = lambda info: print("  hook", info.exc_type.__name__)
b = Bad()
del b
print("on")
[Bad(), Probe("second")]
print("end")
