def lines(path):
    file = open(path)  #! del path
    try:
        yield from file
    finally:
        file.close()


def numbers(source):
    return (int(x) for x in source)


def first_number(path):
    found = numbers(lines(path))  #! del path
    log(next(found))  #! keep found EDL604
    return log("done")


def harmless(rows):
    found = numbers(rows)  #! del rows
    log(next(found))  #! del found
    return log("done")
