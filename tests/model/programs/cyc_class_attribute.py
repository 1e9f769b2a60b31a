import gc
gc.collect()
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def make():
    class Local:
        item = T("attribute")
    Local.first = Local()
    return Local
k = make()
print(k.item.n)
del k
print("lost")
print(gc.collect() > 0)
class Node:
    def __init__(self, up=None):
        self.up = up
        self.down = [] 
        if up: up.down.append(self)
    def __del__(self): print("node")
root = Node()
Node(Node(root))
del root
print(gc.collect() > 0)
