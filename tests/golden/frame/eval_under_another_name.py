import builtins


def evaluated():
    rows = load()
    print(rows)  #! keep rows EDL403
    find = builtins.eval
    work()
    return find("len(rows)")


def literal():
    rows = load()
    print(rows)  #! del rows
    find = make_finder()
    work()
    return find("len(rows)")
