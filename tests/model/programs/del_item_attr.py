# del of items, slices and attributes.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Bag:
    pass

bag = Bag()
bag.x = Probe("attr")
del bag.x
row = [Probe(i) for i in range(6)]
del row[0]
del row[-1], row[1]
print("slice")
del row[:2]
print(len(row))
d = {1: Probe("d1"), 2: Probe("d2")}
del d[1]
print("rest")
del d
