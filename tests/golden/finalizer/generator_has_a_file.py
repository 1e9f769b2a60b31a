# A file that a suspended generator has open is closed when that dies.
def lines(path):
    file = open(path)  #! del path
    yield file.readline()
    yield file.read()
    file.close()


def head(path):
    rows = lines(path)  #! del path
    print(next(rows))  #! keep rows EDL604
    print("after")


def whole(path):
    first, rest = lines(path)  #! del path
    print(rest)  #! del rest
    print(first)  #! del first
    print("after")
