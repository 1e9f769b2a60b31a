"""Numbers that a function makes of all it is given, yields or puts into a global
of its module; texts of all of them."""
#! options: --target-version 3.8
last = None
known = set()


def numbers(values):
    return {id(value) for value in values}


def numbers_by_and_by(values):
    for value in values:
        yield id(value)  #! keep value EDL702


def texts(values):
    return [repr(value) for value in values]


def sizes(values):
    return {len(value) for value in values}


def note(value):
    global last
    last = id(value)


def note_more(value):
    global known
    known = known | {id(value)}


def update(values, seen):
    seen.update(id(value) for value in values)


def by_comprehension():
    values = [[1]]
    old = numbers(values)  #! keep values EDL702
    return id([2]) in old


def by_yielding():
    values = [[1]]
    old = list(numbers_by_and_by(values))  #! keep values EDL702
    return id([2]) in old


def as_texts():
    values = [object()]
    old = texts(values)  #! keep values EDL702
    return str(object()) in old


def in_a_global():
    value = [1]
    note(value)  #! keep value EDL702
    return id([2]) == last


def in_a_growing_global():
    value = [1]
    note_more(value)  #! keep value EDL702
    return id([2]) in known


def in_what_is_given(seen):
    values = [[1]]
    update(values, seen)  #! keep values EDL702
    return id([2]) in seen


def no_numbers():
    values = [[1]]
    old = sizes(values)  #! del values
    return len(old) + work()
