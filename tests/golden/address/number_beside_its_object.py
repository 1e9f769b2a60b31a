# Who has the number has the object, too


def by_number(seen, make):
    row = make()  #! del make
    seen[id(row)] = row  #! del row
    work()
    return len(seen)


def as_pair(seen, make):
    row = make()  #! del make
    seen.append((id(row), row))  #! del row
    work()
    return len(seen)


def taken_apart(seen, make):
    row = make()  #! del make
    number, same = pair = (id(row), row)  #! keep row EDL702
    show(same, pair)  #! del same, pair
    work()
    return number


def number_only(seen, make):
    row = make()  #! del make
    seen[id(row)] = 1  #! keep row EDL702
    work()
    return len(seen)


def of_another(seen, make, other):
    row = make()  #! del make
    seen[id(row)] = other  #! del other; keep row EDL702
    work()
    return len(seen)
