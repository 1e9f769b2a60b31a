from transonic import boost


@boost
def scaled(rows):
    out = rows * 2  #! keep rows EDL811
    work()
    return out


def plain(rows):
    out = rows * 2  #! del rows
    work()
    return out
