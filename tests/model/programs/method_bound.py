# A bound method keeps its object.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Dog(Probe):
    def bark(self):
        return self.tag + "!"

d = Dog("d")
b = d.bark
del d
print(b())
m = b.__self__
del b
print(m.tag)
del m
print(Dog("tmp").bark())
