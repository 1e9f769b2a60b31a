"""A number that a function puts into what it is given is compared for as long
as that lives: at the caller's, the value must, too."""


import collections


def first(value, seen):
    new = id(value) not in seen
    seen.add(id(value))
    return new


def first_of_many(values, seen):
    new = [value for value in values if id(value) not in seen]
    for value in values:
        seen[id(value)] = True  #! del value
    return new


def first_inside(value, seen):
    return first(value, seen)


def first_at_all(value, seen=set()):
    new = id(value) not in seen
    seen |= {id(value)}
    return new


class Seen(set):
    def first(self, value):
        new = id(value) not in self
        self.add(id(value))
        return new


class Owner:
    def __init__(self):
        self.seen = Seen()

    def first(self, value):
        return self.seen.first(value)


def of_a_caller(seen):
    value = [1]
    first(value, seen)  #! keep value EDL702
    return first([2], seen)


def elements(seen):
    values = [[1]]
    first_of_many(values, seen)  #! keep values EDL702
    return first_of_many([[2]], seen)


def wrapped(seen):
    value = [1]
    first_inside(value, seen)  #! keep value EDL702
    return first_inside([2], seen)


def by_default():
    value = [1]
    first_at_all(value)  #! keep value EDL702
    return first_at_all([2])


def of_its_own():
    seen = set()
    value = [1]
    first(value, seen)  #! keep value EDL702
    new = first([2], seen)  #! del seen
    return new + work()


def by_the_receiver():
    seen = Seen()
    value = [1]
    seen.first(value)  #! keep value EDL702
    new = seen.first([2])  #! del seen
    return new + work()


def by_what_the_receiver_has():
    owner = Owner()
    value = [1]
    owner.first(value)  #! keep value EDL702
    return owner.first([2])


def gone_with_it():
    value = [1]
    first(value, set())  #! del value
    return first([2], set())


def grouped(groups, value):
    groups[id(value)].append(value.size)


def by_asking(groups):
    value = Sized()
    grouped(groups, value)  #! keep value EDL702
    return len(groups)


def by_asking_here():
    groups = collections.defaultdict(list)
    value = [1]
    groups[id(value)].append(1)  #! keep value EDL702
    other = [2]
    groups[id(other)].append(1)  #! keep other EDL702
    return len(groups)


def by_an_inner_one():
    numbers = {}

    def number(value):
        return numbers.setdefault(id(value), len(numbers))

    value = [1]
    first = number(value)  #! keep value EDL702
    return first, number([2])
