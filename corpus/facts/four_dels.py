# What it shows: del of a name, an item, a slice and an attribute each drop one
# reference; an object goes with its last.
# origin: O12
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  gone", self.name)


class Holder:
    pass


print("name")
thing = Thing("a name's")
del thing

print("item")
row = [Thing("item %d" % i) for i in range(3)]
del row[1]
print(len(row), "items left")

print("slice")
row.extend(Thing("late item %d" % i) for i in range(4))
del row[1:4]
print([item.name for item in row])

print("step")
row.extend(Thing("stepped %d" % i) for i in range(4))
del row[::2]
print([item.name for item in row])

print("key")
table = {"x": Thing("value of x"), "y": Thing("value of y")}
del table["x"]
print(sorted(table))

print("attribute")
holder = Holder()
holder.thing = Thing("an attribute's")
del holder.thing
print(hasattr(holder, "thing"))

print("all four hold one object")
thing = Thing("shared")
row[:] = [thing]
table["y"] = thing
holder.thing = thing
del thing
print("name gone")
del row[0]
print("item gone")
del table["y"]
print("key gone")
del holder.thing
print("attribute gone")

print("several at once")
one, two, three = Thing("one"), Thing("two"), Thing("three")
del (two, [three]), one
print("end")
