# What it shows: a local lives to the end of its scope; a `del` after its last
# use ends it at once, in a function, a loop and a class body.
# origin: O3
import gc

gc.disable()


class Thing:
    def __init__(self, name):
        self.name = name
        print("made", name)

    def __del__(self):
        print("gone", self.name)


def late():
    thing = Thing("late")
    print("last use of", thing.name)
    print("work that does not need it")
    return "late is over"


def early():
    thing = Thing("early")
    print("last use of", thing.name)
    del thing
    print("work that does not need it")
    return "early is over"


def rounds(count):
    for number in range(count):
        thing = Thing("round %d" % number)
        print("using", thing.name)
    print("loop is over")


def rounds_with_del(count):
    for number in range(count):
        thing = Thing("clean round %d" % number)
        print("using", thing.name)
        del thing
    print("loop is over")


def one_arm(flag):
    thing = Thing("arm %s" % flag)
    if flag:
        print("using", thing.name)
        del thing
        print("the arm goes on")
    else:
        print("not using it")
    print("after the join")


def waiting():
    thing = Thing("waiting")
    yield thing.name
    del thing
    yield "without it"
    print("generator ends")


class Body:
    thing = Thing("class body")
    copy = thing.name
    del thing
    print("class body goes on with", copy)


print(late())
print(early())
rounds(3)
rounds_with_del(3)
one_arm(True)
one_arm(False)
for step in waiting():
    print("got", step)
print("end")
