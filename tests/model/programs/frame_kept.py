# A frame that somebody keeps.
import sys

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    p = Probe("p")
    return sys._getframe()

fr = f()
print(fr.f_code.co_name, fr.f_locals["p"].tag)
fr.clear()
print("cleared")
