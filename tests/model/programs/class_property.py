# Properties and descriptors.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Lazy:
    def __init__(self, make):
        self.make = make

    def __get__(self, obj, cls):
        return self if obj is None else self.make(obj)

class Thing:
    fresh = Lazy(lambda self: Probe("fresh"))

    @property
    def held(self):
        return self._held

    @held.setter
    def held(self, value):
        self._held = value

    @held.deleter
    def held(self):
        del self._held

t = Thing()
print(t.fresh.tag)
t.held = Probe("one")
t.held = Probe("two")
print(t.held.tag)
del t.held
print("end")
