# A del in one arm only; the other keeps to the end.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f(flag):
    x = Probe("x%d" % flag)
    if flag:
        del x
        print("deleted")
    else:
        print("kept")
    print("end of f")

f(1)
f(0)
