# Attributes of an instance go in a fixed order.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Box:
    def __init__(self, *names):
        for n in names:
            setattr(self, n, Probe(n))

for names in (("x", "y", "z"), ("z", "y", "x"), ("y", "w")):
    box = Box(*names)
    print(names)
    del box
print("end")
