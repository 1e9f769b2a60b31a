# What it shows: a parameter is one more reference, and who holds the argument
# during the call decides what `del parameter` frees; versions differ.
# origin: O21
import sys


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  gone", self.name)

    def count(self):
        return sys.getrefcount(self)


def count(thing):
    return sys.getrefcount(thing)


def count_two(thing, same):
    return sys.getrefcount(thing)


def count_all(*things):
    return sys.getrefcount(things[0])


def deeper(thing, depth):
    return count(thing) if depth == 0 else deeper(thing, depth - 1)


def drop(thing):
    name = thing.name
    del thing
    print("  after del of", name)


def drop_keyword(*, thing=None):
    name = thing.name
    del thing
    print("  after del of", name)


def hand_over(thing):
    print("  handing over", thing.name)
    drop(thing)
    print("  back")


def drop_first(thing):
    yield thing.name
    del thing
    yield "dropped"


thing = Thing("named")
print("outside", sys.getrefcount(thing))
print("one parameter", count(thing))
print("two parameters", count_two(thing, thing))
print("all parameters", count_all(thing))
print("self", thing.count())
for depth in range(3):
    print("depth", depth, deeper(thing, depth))

print("named argument")
drop(thing)
print("nameless argument")
drop(Thing("nameless"))
print("nameless keyword argument")
drop_keyword(thing=Thing("keyword"))
print("handed over")
hand_over(Thing("handed"))
print("generator")
for step in drop_first(Thing("of a generator")):
    print("  step", step)
print("through map")
list(map(drop, [Thing("mapped")]))
del thing
print("end")
