# What it shows: the two ways to go.  Without a cycle an object and all it held
# goes at once; in a cycle it waits for the collector.
# origin: O20
import gc
import weakref

gc.disable()
gc.collect()


class Thing:
    def __init__(self, name):
        self.name = name


def watch(thing):
    name = thing.name
    return weakref.ref(thing, lambda _: print("  callback for", name))


print("by count")
root = Thing("root")
root.left = Thing("left")
root.right = Thing("right")
root.left.leaf = Thing("leaf")
refs = [watch(root), watch(root.left), watch(root.right), watch(root.left.leaf)]
del root
print("alive:", sum(ref() is not None for ref in refs))
print("for the collector:", gc.collect())

print("by the collector")
one, two = Thing("one"), Thing("two")
one.other, two.other = two, one
refs = [watch(one), watch(two)]
del one
del two
print("alive:", sum(ref() is not None for ref in refs))
print("found something:", gc.collect() > 0)
print("alive:", sum(ref() is not None for ref in refs))

print("a tree that hangs on a cycle")
one = Thing("one")
one.me = one
one.branch = Thing("branch")
one.branch.leaf = Thing("leaf")
refs = [watch(one.branch), watch(one.branch.leaf)]
del one
print("alive:", sum(ref() is not None for ref in refs))
gc.collect()
print("alive:", sum(ref() is not None for ref in refs))

print("cut before the end")
one, two = Thing("one"), Thing("two")
one.other, two.other = two, one
refs = [watch(one), watch(two)]
two.other = None
del one
print("alive:", sum(ref() is not None for ref in refs))
del two
print("alive:", sum(ref() is not None for ref in refs))


class Loud(Thing):
    def __del__(self):
        print("  finalizer of", self.name, "- weak reference", self.ref() is not None)


print("weak reference and finalizer, by count")
loud = Loud("loud")
loud.ref = weakref.ref(loud)
del loud
print("weak reference and finalizer, by the collector")
loud = Loud("looped")
loud.ref = weakref.ref(loud)
loud.me = loud
del loud
gc.collect()
print("end")
