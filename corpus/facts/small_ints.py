# What it shows: the integers -5 to 256 are shared by everything, equal
# constants of one module are one object, and names and calls add references.
# origin: O11
import sys


class Box:
    pass


def parts(number):
    return number // 2 + number - number // 2


def same(value):
    """Is a computed VALUE the object that another computation gives?"""
    return parts(value) is parts(value)


for value in (-6, -5, 0, 256, 257, 999999999):
    print(value, "computed twice, one object:", same(value))

first = 999999999
second = 999999999
third = 999999999
print("three constants, one object:", first is second is third)

box = Box()
print("one name:", sys.getrefcount(box))
other = box
print("two names:", sys.getrefcount(box))
pair = [box, box]
print("and two items:", sys.getrefcount(box))
pair.pop()
print("one item less:", sys.getrefcount(box))
del other
print("one name less:", sys.getrefcount(box))
pair.clear()
print("no item:", sys.getrefcount(box))
print("no name at all:", sys.getrefcount(Box()))


def count_change(value):
    """How much two more names change the count of VALUE."""
    before = sys.getrefcount(value)
    one = two = value
    after = sys.getrefcount(one)
    del two
    return after - before


print("object:", count_change(box))
print("large number:", count_change(parts(10 ** 9)))
print("small number:", count_change(parts(100)))
print("None:", count_change(None))
print("True:", count_change(True))
print("empty tuple:", count_change(()))
