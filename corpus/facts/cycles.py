# What it shows: pairs and rings of instances are freed by the collector only;
# what it returns depends on whether an instance has a dict of its own.
# origin: O17
import gc

gc.disable()
gc.collect()


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


class Slim:
    __slots__ = ("next",)


def pair():
    left, right = Node("left"), Node("right")
    left.next = right
    right.next = left


def ring(count):
    nodes = [Node("node %d" % i) for i in range(count)]
    for i in range(count):
        nodes[i].next = nodes[(i + 1) % count]


def slim_ring(count):
    nodes = [Slim() for _ in range(count)]
    for i in range(count):
        nodes[i].next = nodes[i - 1]


def selfish():
    node = Node("me")
    node.next = node


def through_list():
    row = []
    row.append(row)


def through_dict():
    table = {}
    table["table"] = {"inner": table}


def with_tail():
    node = Node("head")
    node.next = node
    node.tail = [["a list"], {"a": ["dict"]}, ("only", "atoms"), "text", 10 ** 20]


for make in (pair, selfish, through_list, through_dict, with_tail):
    make()
    print(make.__name__, gc.collect())
for count in (1, 2, 3, 10, 100):
    ring(count)
    print("ring of", count, "gives", gc.collect())
    slim_ring(count)
    print("slim ring of", count, "gives", gc.collect())

print("held by one name")
head = Node("head")
head.next = Node("next")
head.next.next = head
print("nothing to collect:", gc.collect())
tail = head.next
del head
print("still held by the other:", gc.collect())
tail.next = None
del tail
print("cut by hand:", gc.collect())
