# Captured locals come after plain ones.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    zed = Probe("zed")
    plain = Probe("plain")
    alpha = Probe("alpha")

    def g():
        return zed, alpha
    del g
    print("leaving")

f()
print("end")
