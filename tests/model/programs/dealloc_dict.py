# Order in which a dying dict lets go of its parts.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def local():
    held = {'a': Probe('a'), 'b': Probe('b'), 'c': Probe('c')}
    print("made")

local()
held = {'a': Probe('a'), 'b': Probe('b'), 'c': Probe('c')}
print("module level")
held = None
print("end")
