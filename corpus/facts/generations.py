# What it shows: the generations of the collector: thresholds, counters, what
# a collection of each generation moves on, and what is not tracked at all.
# origin: O18
import gc


class Node:
    pass


def cycle():
    node = Node()
    node.me = node


gc.disable()
gc.collect()
print("enabled:", gc.isenabled())
gc.set_threshold(700, 10, 10)
print("thresholds:", gc.get_threshold())

print("collecting by generation")
cycle()
print("young finds", gc.collect(0) > 0)
keep = Node()
keep.me = keep
gc.collect(0)
del keep
print("young finds what has moved on:", gc.collect(0))
print("the next generation finds it:", gc.collect(1) > 0)
keep = Node()
keep.me = keep
gc.collect(0)
gc.collect(1)
del keep
print("the middle one finds what is old:", gc.collect(1))
print("a full one finds it:", gc.collect(2) > 0)

print("counters")
gc.collect()
start = gc.get_count()[0]
row = [[] for _ in range(50)]
print("grown by at least 50:", gc.get_count()[0] - start >= 50)
for _ in range(3):
    gc.collect(0)
print("young collections counted:", gc.get_count()[1])
gc.collect(1)
print("then the middle ones:", gc.get_count()[1:])
del row

print("tracked")
plain = {"a": 1}
nested = {"a": []}
for value in ([], {}, nested, (), (1, "a"), ([],), 1, 1.5, "text", b"x", Node()):
    print(type(value).__name__, gc.is_tracked(value))
print("class", gc.is_tracked(Node))

print("referents")
inner = [1, 2]
outer = [inner, "text", inner]
print(len(gc.get_referents(outer)), gc.get_referents(outer)[0] is inner)
print(gc.get_referents(10), gc.get_referents({"k": "v"}))

print("automatic")
found = []


def notice(phase, info):
    if phase == "stop":
        found.append((info["generation"], info["collected"] > 0))


gc.callbacks.append(notice)
gc.set_threshold(20, 2, 1000)
gc.enable()
for _ in range(100):
    cycle()
gc.disable()
gc.callbacks.remove(notice)
print("something was collected:", any(some for _, some in found))
print("young and middle ones:", sorted(set(generation for generation, _ in found)))
gc.set_threshold(0)
gc.enable()
before = len(found)
for _ in range(100):
    cycle()
print("threshold 0 collects nothing:", len(found) == before)
gc.disable()
print("left for us:", gc.collect() > 0)
print("end")
