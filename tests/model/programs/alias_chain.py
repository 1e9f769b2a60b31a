# Three names for one object: it goes with the last.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

a = Probe("x")
b = a
c = b
del a
print("one")
b = None
print("two")
del c
print("three")
