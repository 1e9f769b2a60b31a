# A text that was made of a number is compared later, or a key
def compared(other):
    node = [make()]
    number = "%x" % id(node)  #! keep node EDL702
    work()
    print(number == other)


def looked_up(seen):
    node = [make()]
    number = f"{id(node)}"  #! keep node EDL702
    work()
    return seen[number]


def shown(node: list):
    number = "%x" % id(node)  #! del node
    work()
    print(number)


class Marked:
    def __init__(self, owner):
        self.key = id(owner)


class Owned:
    def __init__(self, owner):
        self.owner = owner
        self.key = id(owner)


def in_an_attribute():
    first = [1]
    marked = Marked(first)  #! keep first EDL702
    second = [2]
    return marked.key == id(second)


def beside_it():
    first = [1]
    owned = Owned(first)  #! del first
    second = [2]
    return owned.key == id(second)
