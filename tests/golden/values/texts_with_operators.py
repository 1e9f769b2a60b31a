# a text that stands right of an operator may answer for itself
class Loud(str):
    def __rmod__(self, left):
        return object()


def known():
    a = "%s" % 1
    print(len(a))  #! del a safe
    b = "%s" % "x"
    print(len(b))  #! del b safe
    c = "%s %s" % (1, 2)
    print(len(c))  #! del c safe
    print()
    return 0


def unknown(word):
    a = "%s" % word  #! del word unsafe
    print(len(a))  #! del a unsafe
    b = "%s" % Loud("x")
    print(len(b))  #! del b unsafe
    print()
    return 0
