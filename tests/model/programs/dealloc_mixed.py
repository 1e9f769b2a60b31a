# Order in which a dying mixed lets go of its parts.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def local():
    held = {'l': [Probe('a'), Probe('b')], 't': (Probe('c'), Probe('d'))}
    print("made")

local()
held = {'l': [Probe('a'), Probe('b')], 't': (Probe('c'), Probe('d'))}
print("module level")
held = None
print("end")
