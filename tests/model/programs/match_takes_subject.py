# needs 3.10
# The last pattern takes the subject itself, the others look at a copy of it.
class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  del", self.n)

    def __eq__(self, other):
        print("  compared", self.n)
        return False


def one(subject):
    match subject():
        case (1, [T() as t, 2]) if t.n:
            print("first")
        case _:
            print("none")
    print("over")


def two(subject):
    match subject():
        case {"k": 1}:
            print("map")
        case (1, x):
            print("second")
        case _ if print("guard"):
            print("never")
    print("over")


def no_default(subject):
    match subject():
        case [x, 3]:
            print("three")
        case [x, [y, 4]]:
            print("four")
    print("over")


def only(subject):
    match subject():
        case _:
            print("only")
    match subject():
        case x:
            print("named")
    print("over")


def nested(subject):
    match subject():
        case [T(n="a"), _]:
            match subject():
                case [_, T()]:
                    print("inner")
                case _:
                    print("else")
        case _:
            print("outer else")
    print("over")


for f in (one, two, no_default, only, nested):
    print(f.__name__)
    f(lambda: [T("a"), [1, T("b")]])
    f(lambda: (T("a"), T("b")))
    f(lambda: T("c"))
