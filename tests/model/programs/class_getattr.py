# __getattr__ and __setattr__.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Open:
    def __getattr__(self, name):
        return Probe("made " + name)

    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)

o = Open()
print(o.x.tag)
o.y = Probe("y")
print(o.y.tag)
del o.y
print(o.y.tag)
