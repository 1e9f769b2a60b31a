"""A number that is put into what an object keeps is compared when the next one
comes: the value must be there until then, unless it is kept, too."""


def key(value):
    return id(value)


class Seen:
    def __init__(self):
        self.numbers = set()
        self.kept = {}

    def first(self, value):
        new = id(value) not in self.numbers
        self.numbers.add(id(value))
        return new

    def first_by_key(self, value):
        new = key(value) not in self.numbers
        self.numbers.add(key(value))
        return new

    def keep(self, value):
        self.kept[id(value)] = value

    def asked(self, value):
        return id(value) in self.numbers


def told_apart(seen: Seen):
    value = [1]
    seen.first(value)  #! keep value EDL702
    return seen.first([2])


def told_apart_by_key(seen: Seen):
    value = [1]
    seen.first_by_key(value)  #! keep value EDL702
    return seen.first_by_key([2])


def kept(seen: Seen):
    value = [1]
    seen.keep(value)  #! del value
    return seen.asked([2])


def only_asked(seen: Seen):
    value = [1]
    seen.asked(value)  #! del value
    return seen.asked([2])


class Handled:
    def __init__(self):
        self.numbers = set()
        self.kept = {}

    def once(self, value):
        new = id(value) not in self.numbers
        self.numbers.add(id(value))  #! del self
        work(value)
        return new

    def once_and_kept(self, value):
        new = id(value) not in self.kept
        self.kept[id(value)] = len(self.kept), value
        return new


def handed_on_to_others():
    handled = Handled()
    value = [1]
    handled.once(value)  #! keep value EDL702
    return handled.once([2])


def kept_beside():
    handled = Handled()
    value = [1]
    handled.once_and_kept(value)  #! del value
    return handled.once_and_kept([2])
