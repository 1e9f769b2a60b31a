# Operands and texts of a long format lie on the stack of one frame together.


class Part:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name

    def __del__(self):
        print("gone", self.name)


def row(a, b):
    return ["%s, %s; %s: %s. %s! %s? %s- %s+" % (
        a, b, "%s/%s\\%s|%s" % (i, a, b, "<%s>=<%s>" % (b, i)), b, a, i, b, a)
        for i in range(2)]


def shown():
    first, last = Part("first"), Part("last")
    for line in row(first, last):
        print(line)
    return "%s %r %s %s %s %s %s" % (
        first, last.name, Part("made"), first, last, first, last)


print(shown())
