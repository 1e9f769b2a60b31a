# A class that hashes what it holds gives equal numbers to equal objects
class Row:
    def __init__(self, key):
        self.key = key

    def __hash__(self):
        return hash((type(self), self.key))


class Place:
    def __hash__(self):
        return id(self)


class Plain:
    def __init__(self, key):
        self.key = key


class Base:
    def __hash__(self):
        return super().__hash__()


def contents(key, seen):
    row = Row(key)  #! del key
    seen.add(hash(row))  #! del row
    work()
    return seen


def place(seen):
    row = Place()
    seen.add(hash(row))  #! keep row EDL702
    work()
    return seen


def plain(key, seen):
    row = Plain(key)  #! del key
    seen.add(hash(row))  #! keep row EDL702
    work()
    return seen


def inherited(seen):
    row = Base()
    seen.add(hash(row))  #! keep row EDL702
    work()
    return seen
