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


def as_entry(seen, make):
    row = make()  #! del make
    seen[id(row)] = (row, 1)  #! del row
    work()
    return len(seen)


def under_a_text(seen, make):
    row = make()  #! del make
    seen[str(id(row))] = row  #! del row
    work()
    return len(seen)


def where_missing(seen, make):
    row = make()  #! del make
    seen.setdefault(id(row), row)  #! del row
    work()
    return len(seen)


def by_another_s_number(seen, make, other):
    row = make()  #! del make
    seen[id(row)] = (other, 1)  #! del other; keep row EDL702
    work()
    return len(seen)


def of_the_one_before(rows, seen):
    number = None
    for row in rows():
        if number:
            seen[number] = row  #! del number
        number = id(row)  #! del rows, number; keep row EDL702
    work()
    return seen


def with_its_size(seen, make):
    row = make()  #! del make
    seen.setdefault(id(row), len(row))  #! keep row EDL702
    work()
    return seen
