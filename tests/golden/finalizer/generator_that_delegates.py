# A generator is suspended together with the one that it delegates to
def cleaned(rows):
    try:
        yield from rows  #! del rows
    finally:
        print("end")


def through(rows):
    yield from cleaned(rows)


def only(rows):
    yield from rows


def delegates():
    it = through([1, 2])
    first = next(it)  #! keep it EDL604
    print(first)  #! del first
    work()


def plain():
    it = only([1, 2])
    first = next(it)  #! del it
    print(first)  #! del first
    work()
