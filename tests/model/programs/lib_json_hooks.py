# json: hooks make the objects, containers hold them, nothing else does.
import json
import weakref


class Node:
    made = 0

    def __init__(self, d):
        self.d = d
        Node.made += 1

    def __del__(self):
        print("  node", sorted(self.d))


def hook(d):
    return Node(d)


tree = json.loads('{"b": [{"x": 1}, {"y": [true, null]}], "a": {}}', object_hook=hook)
print(Node.made, sorted(tree.d))
kept = tree.d["b"][1]
r = weakref.ref(kept)
del tree
print("tree dropped", r() is kept)
del kept
print(r())
pairs = json.loads('{"k": 1, "j": 2.5}', object_pairs_hook=lambda p: p)
print(pairs)


class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Node):
            return {"node": len(o.d)}
        return super().default(o)


print(json.dumps([Node({"q": 1})], cls=Enc))
print(json.dumps({"a": [1, 2, {"b": None}], "c": "é\n"}, sort_keys=True))
print(json.dumps([1, [2, {"x": 1}]], indent=1))
try:
    json.loads('{"a": ')
except json.JSONDecodeError as e:
    print(e.pos, e.msg)
try:
    json.dumps(object())
except TypeError as e:
    print(str(e))
circle = []
circle.append(circle)
try:
    json.dumps(circle)
except ValueError as e:
    print(e)
