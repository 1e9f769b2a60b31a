# Names of the module at the end.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def helper():
    return b

b = Probe("b")
a = Probe("a")
c = [Probe("c1"), Probe("c2")]
print("end of script")
