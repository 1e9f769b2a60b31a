# needs 3.11
# except*: when the members of a group die, with what its clauses hold.
import gc
import sys

gc.disable()


class Err(Exception):
    def __init__(self, tag):
        super().__init__(tag)
        self.tag = tag

    def __del__(self):
        print("del", self.tag)


class A(Err):
    pass


class B(Err):
    pass


class C(Err):
    pass


def group(name):
    return ExceptionGroup(name, [A(name + ".a"), B(name + ".b"), C(name + ".c")])


def all_taken():
    try:
        raise group("taken")
    except* A as e:
        print("A", len(e.exceptions))
    except* (B, C) as e:
        print("BC", len(e.exceptions))
    print("after")


all_taken()
print("--- some left")


def some_left():
    try:
        raise group("left")
    except* A:
        print("A")


try:
    some_left()
except ExceptionGroup as e:
    print("rest", [x.tag for x in e.exceptions])
print("left is over")
print("--- kept by a clause")
kept = []


def keeps():
    try:
        raise group("kept")
    except* B as e:
        kept.append(e.exceptions[0])
    except* Err as e:
        print("others", len(e.exceptions))
    print("after")


keeps()
kept[0].__traceback__ = None
kept.clear()
print("kept is over")
print("--- a clause raises")


def raises():
    try:
        raise group("old")
    except* A as e:
        raise B("new")
    except* B:
        print("B")


try:
    raises()
except ExceptionGroup as e:
    print([type(x).__name__ for x in e.exceptions])
print("raises is over")
print("--- in a loop, with finally and return")


def search(n):
    for i in range(n):
        try:
            if i % 2:
                raise A("odd%d" % i)
            raise group("even%d" % i)
        except* A as e:
            print("A", i)
        except* Err:
            print("Err", i)
        finally:
            print("finally", i)
    return "done"


print(search(3))
print("--- a local of the frame")


def holds():
    value = B("local")
    try:
        raise A("passing")
    except* A:
        print("caught")
    print("still", value.tag)


holds()
print("--- reference counts")


def counts():
    one = A("one")
    try:
        raise ExceptionGroup("g", [one])
    except* A as e:
        print(sys.getrefcount(one), len(e.exceptions))
    one.__traceback__ = None
    print(sys.getrefcount(one))


counts()
print("--- subclass")


class Mine(ExceptionGroup):
    def derive(self, members):
        print("derive", len(members))
        return Mine(self.message, members)


def mine():
    try:
        raise Mine("m", [A("m.a"), B("m.b")])
    except* A as e:
        print(type(e).__name__)
    except* B as e:
        print(type(e).__name__)


mine()
gc.enable()
print(gc.collect() >= 0)
print("end")
