# anybody may set an attribute: of what it is added to nobody is sure
class Counter:
    def __init__(self):
        self.n = 1
        self.name = "a"

    def next(self):
        k = self.n + 1  #! del self unsafe
        print(k)  #! del k unsafe
        print()
        return 0

    def label(self):
        text = self.name + "b"  #! del self unsafe
        print(text)  #! del text unsafe
        print()
        return 0

    def shown(self):
        text = "%s of %s" % (self.name, self.n)  #! del self unsafe
        print(text)  #! del text safe
        print()
        return 0


def own():
    n = len("abc")
    k = n + 1  #! del n safe
    print(k)  #! del k safe
    print()
    return 0
