# Rebinding frees after the new object exists.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Loud(Probe):
    def __init__(self, tag):
        super().__init__(tag)
        print("  new", tag)

x = Loud("one")
x = Loud("two")
del x
x = Loud("three")
x = x
print("same")
x = None
