# A set display drops an element that equals an earlier one at once; what the types of the singletons make is the singleton.
# family: containers


class T:
    def __init__(self, n, key):
        self.n = n
        self.key = key

    def __hash__(self):
        return self.key

    def __eq__(self, other):
        print("  eq", self.n, other.n)
        return self.key == other.key

    def __del__(self):
        print("  free", self.n)


class Bad(T):
    def __hash__(self):
        print("  hash of", self.n)
        raise TypeError("no hash")


print("three, two of them equal")
s = {T("a", 1), T("b", 1), T("c", 2)}
print(len(s))
del s
print("the second one fails")
try:
    {T("d", 1), Bad("e", 2), T("f", 3)}
except TypeError as e:
    print(e)
print(type(None)() is None, type(Ellipsis)() is ..., type(NotImplemented)() is NotImplemented)
print("end")
