def memo(value, seen):
    return seen.get(id(value))


def key(value):
    return id(value)


def looked_up(make, seen):
    value = make()  #! del make
    found = memo(value, seen)  #! del seen, value
    print(found)


def remembered(make):
    value = make()
    number = key(value)  #! keep value EDL702
    other = make()  #! del make
    print(number == key(other))
