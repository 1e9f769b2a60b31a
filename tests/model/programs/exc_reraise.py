# A bare raise goes on with the same exception.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    p = Probe("p")
    try:
        raise OSError("o")
    except OSError as e:
        print("once", e)
        raise

try:
    f()
except OSError as e:
    print("again", e)
print("end")
