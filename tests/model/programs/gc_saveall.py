# DEBUG_SAVEALL keeps what is found.
import gc

gc.disable()
gc.collect()

class Node:
    __slots__ = ("me",)

gc.set_debug(gc.DEBUG_SAVEALL)
n = Node()
n.me = n
del n
print(gc.collect(), len(gc.garbage), type(gc.garbage[0]).__name__)
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
