# A global and a local hold the same object.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    global g
    x = Probe("both")
    g = x
    del x
    print("local name gone")

f()
print("returned")
del g
print("end")
