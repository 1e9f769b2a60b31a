# Values on the stack go top first when an expression fails.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def fail():
    raise RuntimeError("no")

def f():
    local = Probe("local")
    return [Probe("t1"), (Probe("t2"), fail())]

try:
    f()
except RuntimeError:
    print("handler")
print("end")
