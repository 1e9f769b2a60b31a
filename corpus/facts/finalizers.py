# What it shows: `__del__` runs once, before the object is freed; an object may
# rescue itself, on its own or out of a dead cycle, and is then left alone.
# origin: O19
import gc

gc.disable()
gc.collect()
saved = []


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalizer of", self.name)


class Phoenix(Thing):
    def __del__(self):
        print("rescue of", self.name)
        saved.append(self)


class Failing(Thing):
    def __init__(self, name, log):
        self.name = name
        self.log = log

    def __del__(self):
        self.log.append(self.name + " was here")


def pair(kind, left, right):
    one, two = kind(left), kind(right)
    one.other = two
    two.other = one


print("alone")
phoenix = Phoenix("alone")
del phoenix
print("saved", [thing.name for thing in saved])
saved.clear()
print("dropped again, in silence")

print("a pair with finalizers")
pair(Thing, "left", "right")
print("some found:", gc.collect() > 0, "garbage:", gc.garbage)

print("a pair that rescues itself")
pair(Phoenix, "castor", "pollux")
print("collected at first:", gc.collect())
print("saved", sorted(thing.name for thing in saved))
saved.clear()
print("collected later:", gc.collect())

print("a finalizer that leaves a note")
log = []
thing = Failing("note", log)
thing = None
print(log)

print("attributes are still there")


class Parent(Thing):
    def __init__(self, name):
        self.name = name
        self.child = Thing("child of " + name)

    def __del__(self):
        print("finalizer of", self.name, "sees", self.child.name)


parent = Parent("parent")
del parent

print("order in a chain")
chain = None
for name in ("last", "middle", "first"):
    thing = Thing(name)
    thing.next = chain
    chain = thing
del thing
del chain
print("end")
