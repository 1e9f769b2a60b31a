# A cycle left at the end.
import gc

gc.disable()
gc.collect()

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Node(Probe):
    pass

n = Node("n")
n.me = n
del n
print("end of script")
