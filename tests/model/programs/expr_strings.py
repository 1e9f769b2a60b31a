# f-strings, % and format.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class S(Probe):
    def __str__(self):
        return "<" + self.tag + ">"

print(f"{S('a')} {S('b').tag!r:>4} {3.14159:.2f} {7:03d}")
print("%s-%s" % (S("c"), S("d")))
print("{}/{x}".format(S("e"), x=S("f")))
print("%5.1f|%-4d|%x" % (2.25, 7, 255), "%r" % "q")
