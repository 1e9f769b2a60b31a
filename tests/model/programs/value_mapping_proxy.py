import types
class Item:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)
class Holder:
    one = Item("one")
space = Holder.__dict__
print(type(space).__name__, "one" in space, len(space) == len(list(space)), len(vars(Holder)) > 2)
del Holder.one
print("deleted", "one" in space)
inner = {"a": Item("a"), "b": 2}
view = types.MappingProxyType(inner)
print(len(view), sorted(view), view["b"], view.get("c", 3), list(view.keys()), view == {"b": 2, "a": inner["a"]})
try:
    view["c"] = 1
except TypeError as e:
    print(e)
inner["c"] = Item("c")
print(len(view), bool(view), bool(types.MappingProxyType({})))
del inner
print("the view keeps", len(view))
del view
print("end")
