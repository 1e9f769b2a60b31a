class Loud:
    def __del__(self):
        print("gone")


class Quiet:
    pass


def loud():
    return [Loud()]


def quiet():
    return [Quiet()]


def noticed():
    rows = loud()
    n = len(rows)  #! keep rows EDL602
    print(n)


def unnoticed():
    rows = quiet()
    n = len(rows)  #! del rows
    print(n)
