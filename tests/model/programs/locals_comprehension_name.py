# A comprehension's name does not touch the local.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    x = Probe("local")
    names = [x for x in "ab"]
    print(x.tag, names)
    names = {x: 1 for x in "c"}
    print(x.tag, names)

f()
