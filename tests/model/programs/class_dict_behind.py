import gc


class Node:
    kind = object()

    def name(self):
        return "first"


def behind(cls):
    """The dict of the class itself, which `vars` hides."""
    return [d for d in gc.get_referrers(cls.kind)
            if type(d) is dict and "kind" in d][0]


node = Node()
for _ in range(3):
    node.name()
spaces = behind(Node)
spaces["late"] = lambda self: "late"
print(node.late())
spaces["kind"] = 1
print(Node.__dict__["kind"])
del spaces["late"]
gc.collect()
print("late" in Node.__dict__, sorted(k for k in spaces if k[0] != "_"))
