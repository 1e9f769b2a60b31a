# A shop's stock: items, reservations, price lists, history, and who lets go when.
import gc
import weakref
from collections import OrderedDict, defaultdict, deque, namedtuple

gc.disable()
Row = namedtuple("Row", "sku count price")


class Item:
    live = 0

    def __init__(self, sku, price, *tags, **extra):
        self.sku = sku
        self.price = price
        self.tags = set(tags)
        self.extra = extra
        Item.live += 1

    def __del__(self):
        Item.live -= 1
        print("item", self.sku, "gone,", Item.live, "left")

    def __repr__(self):
        return "Item(%r, %.2f)" % (self.sku, self.price)

    def __eq__(self, other):
        if not isinstance(other, Item):
            return NotImplemented
        return self.sku == other.sku

    def __hash__(self):
        return hash(self.sku)


class Stock:
    def __init__(self):
        self._items = OrderedDict()
        self._reserved = defaultdict(list)
        self._history = deque(maxlen=3)
        self._seen = weakref.WeakValueDictionary()

    def add(self, item, count=1):
        if item.sku in self._items:
            old, n = self._items[item.sku]
            self._items[item.sku] = (item, n + count)
            self._history.append(("replaced", old))
        else:
            self._items[item.sku] = (item, count)
            self._history.append(("added", item.sku))
        self._seen[item.sku] = item
        return self

    def reserve(self, who, *skus):
        for sku in skus:
            item, count = self._items[sku]
            if not count:
                raise LookupError("none left: %s" % sku)
            self._items[sku] = item, count - 1
            self._reserved[who].append(item)
        return len(self._reserved[who])

    def release(self, who):
        for item in self._reserved.pop(who, ()):
            _, count = self._items.get(item.sku, (None, 0))
            self._items[item.sku] = item, count + 1

    def drop(self, sku):
        item, count = self._items.pop(sku)
        return count

    def rows(self):
        return [Row(sku, n, item.price) for sku, (item, n) in self._items.items()]

    def total(self):
        return sum(r.count * r.price for r in self.rows())

    @property
    def cheapest(self):
        return min((item for item, n in self._items.values() if n), key=lambda i: i.price, default=None)


def main():
    stock = Stock()
    stock.add(Item("pen", 1.5, "blue", "ink"), 10).add(Item("cup", 4.25, origin="dk"), 2)
    stock.add(Item("pad", 2.0))
    print(stock.rows())
    print("%.2f" % stock.total(), stock.cheapest)
    print("reserved", stock.reserve("ann", "pen", "cup"), stock.reserve("bob", "cup"))
    try:
        stock.reserve("bob", "cup")
    except LookupError as e:
        print("error:", e, type(e.__context__))
    print("dropped", stock.drop("cup"))
    print(sorted(stock._seen))
    stock.release("ann")
    print(sorted(stock._seen), stock._items["cup"])
    stock.add(Item("pen", 1.25), 5)
    print("history", [kind for kind, _ in stock._history])
    stock.add(Item("ink", 9.0))
    stock.add(Item("nib", 0.5))
    print("pushed out")
    print({k: n for k, (i, n) in sorted(stock._items.items())})
    a, b = Item("tmp", 1), Item("tmp", 2)
    print(a == b, a != b, len({a, b}), a in [b], {a: 1}[b])
    del a
    print("a gone", b)
    stock._items.move_to_end("pen")
    last, (item, n) = stock._items.popitem()
    print(last, item, n)
    del item, last
    print("popped")
    return stock


kept = main()
print("main over")
kept._reserved.clear()
print("reservations cleared", sorted(kept._seen.keys()))
kept.parent = kept
del kept
print("collect")
print(gc.collect() > 0, Item.live)
