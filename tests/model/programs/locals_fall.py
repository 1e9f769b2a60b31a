# Locals of a function left by fall.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f(p, q=None):
    b = Probe("b")
    a = Probe("a")
    try:
        c = Probe("c")
        pass
    finally:
        print("finally")

try:
    print(f(Probe("p")))
except ValueError as e:
    print("caught", e)
print("end")
