# What it shows: while a second name, a container, an argument default or a
# closure refers to the object, del of the first name frees nothing.
# origin: O13
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def two_names():
    t = Thing("two names")
    other = t
    del t
    print("first name deleted")
    del other
    print("second name deleted")


def rebound():
    t = Thing("rebound")
    other = t
    t = None
    print("first name is", t)
    other = None
    print("second name is", other)


def in_a_list():
    t = Thing("in a list")
    row = [t]
    del t
    print("name deleted")
    row.append("more")
    del row
    print("list deleted")


def as_default():
    t = Thing("a default")

    def show(thing=t):
        return thing.name

    del t
    print("name deleted,", show())
    del show
    print("function deleted")


def captured():
    t = Thing("captured")

    def show():
        return t.name

    print("before", show())
    keep = [show]
    del show
    print("function still in the list")
    del keep[0]
    print("cell still in this frame")


def loop_variable(things):
    for t in things:
        print("at", t.name)
        del t
    print("the list holds", len(things))
    things.clear()
    print("cleared")


def swapped():
    a, b = Thing("left"), Thing("right")
    a, b = b, a
    del a
    print("a deleted")
    a = b
    del b
    print("b deleted, a is", a.name)


two_names()
rebound()
in_a_list()
as_default()
captured()
print("captured is over")
loop_variable([Thing("item 1"), Thing("item 2")])
swapped()
print("end")
