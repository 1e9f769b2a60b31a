# Automatic collections by the counter.
import gc

gc.disable()
gc.collect()

class Node:
    __slots__ = ("me",)

log = []

def note(phase, info):
    if phase == "stop":
        log.append(info["collected"])

gc.callbacks.append(note)
gc.set_threshold(50, 1000, 1000)
gc.enable()
for _ in range(300):
    n = Node()
    n.me = n
gc.disable()
gc.callbacks.remove(note)
print(len(log) in (5, 6), all(40 <= c <= 60 for c in log))
