# Identities: of the living all differ, of the dead they are given again.


class Item:
    def __init__(self, n):
        self.n = n

    def name(self):
        return self.n


class Own:
    def __hash__(self):
        return object.__hash__(self)


a, b = Item(1), Item(2)
print("differ", id(a) != id(b), id(a) == id(a), id(None) == id(None))
print("hash is id", hash(a) == id(a) >> 4, hash(Own()) != hash(a))
own = Own()
print("own", hash(own) == id(own) >> 4, hash(Item) == id(Item) >> 4)

# Where one dies at once the next one of its kind is made.
print("reused", id([]) == id([]))
b, c = Item(5), Item(6)

# Not a number is equal to nothing; since 3.10 each has a hash of its own.
nan, other = float("nan"), float("nan")
print("nan", hash(nan) == hash(other), hash(nan) == 0, nan in {nan})
print("nans", len({nan, other, nan}), len({float("nan") for _ in range(9)}))

# Bound methods are equal where what they are bound to is the same.
print("bound", hash(a.name) == hash(a.name), a.name in {a.name},
      c.name in {a.name})

many = {Item(n) for n in range(500)}
print("many", sorted(item.n for item in many)[::100], len(many))
print("found", all(item in many for item in list(many)), a in many)
print("ids", len({id(item) for item in many}))

ways = {hash(thing) for thing in (a, Item, Item.name, print, len, Own, own)}
print("ways", len(ways), hash(print) == hash(print))
