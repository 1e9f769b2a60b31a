# Managers exit and go last to first.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Gate(Probe):
    def __enter__(self):
        print("  enter", self.tag)
        return self

    def __exit__(self, kind, value, trace):
        print("  exit", self.tag, kind.__name__ if kind else None)
        return self.tag == "swallow"

def f():
    with Gate("one") as a, Gate("two"):
        del a
        print("body")
    print("after")
    with Gate("swallow"):
        with Gate("inner"):
            raise ValueError
    print("after two")

f()
print("end")
