# __del__ sees its attributes alive; they go afterwards.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Owner:
    def __init__(self):
        self.part = Probe("part")
        self.rest = [Probe("r1"), Probe("r2")]

    def __del__(self):
        print("owner ends with", self.part.tag, len(self.rest))

o = Owner()
del o
o = Owner()
keep = o.part
o = None
print("kept", keep.tag)
keep = None
