# Young collections do not see old garbage.
import gc

gc.disable()
gc.collect()

class Node:
    pass

n = Node()
n.me = n
gc.collect(0)
gc.collect(1)
del n
print(gc.collect(0))
print(gc.collect(1))
print(gc.collect(2) > 0)
n = Node()
n.me = n
del n
print(gc.collect(0) > 0)
