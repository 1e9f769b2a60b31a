import json
class D(dict):
    def __del__(self): print("dict gone")
doc = {"name": "x", "list": [1, 2.5, None, True, False], "nest": {"k": "é\n\"q\""}, "empty": [], "e": {}}
s = json.dumps(doc); print(s); print(json.loads(s) == doc)
print(json.dumps(doc, indent=2, sort_keys=True)); print(json.dumps(doc, ensure_ascii=False, separators=(",", ":")))
print(json.dumps([1, "a", (2, 3)]), json.dumps({1: "int", None: 2, True: 3}), json.dumps("é"), json.dumps(1e20), json.dumps(float("inf")), json.dumps(10 ** 20), json.dumps(0.1))
for bad in ("{", "[1,]", "nul", '{"a" 1}', "", '"abc', "[1] x", "{'a': 1}"):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(bad, "->", e.lineno, e.colno, e.pos)
try: json.dumps(object)
except TypeError as e: print(e)
try: json.dumps({1, 2})
except TypeError as e: print(e)
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        if hasattr(o, "__dict__"): return vars(o)
        return super().default(o)
class P:
    def __init__(self): self.x = 1
print(json.dumps({"s": {3, 1}, "p": P()}, cls=Enc), json.dumps([P()], default=lambda o: "P!"))
obj = json.loads('{"a": {"b": 1}, "c": [{"d": 2}]}', object_hook=D); print(type(obj).__name__, obj["a"]["b"], obj["c"][0]["d"]); del obj; print("deleted")
print(json.loads('[1, 1.5, "\\u00e9\\n", 1e3, -0, true]'), json.loads(' {"k" : [ ] } '), json.loads('1.5', parse_float=str), json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.loads(b'"bytes"'))
a = []; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
