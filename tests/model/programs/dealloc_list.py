# Order in which a dying list lets go of its parts.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def local():
    held = [Probe('a'), Probe('b'), Probe('c')]
    print("made")

local()
held = [Probe('a'), Probe('b'), Probe('c')]
print("module level")
held = None
print("end")
