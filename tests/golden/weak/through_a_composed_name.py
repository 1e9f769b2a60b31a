import weakref


class Visitor:
    def __init__(self):
        self.seen = weakref.WeakSet()

    def visit(self, node):
        method = getattr(self, f"visit_{node.kind}", self.generic)  #! del self
        return method(node)

    def visit_name(self, node):
        self.seen.add(node)

    def generic(self, node):
        return None

    def count(self, node):
        how = getattr(self, "size_%s" % node.kind)  #! del self
        return how(node)

    def size_name(self, node):
        return len(node.text)


def visited():
    v = Visitor()
    n = Node("name")
    v.visit(n)  #! keep n EDL507
    print(len(v.seen))
    return len(v.seen)


def counted():
    v = Visitor()
    n = Node("name")
    v.count(n)  #! del n
    print(len(v.seen))
    return len(v.seen)
