# string annotations are looked up among the caller's names
import beartype


def fires(arg):
    rows = make(arg)  #! keep arg EDL403
    look(rows)  #! keep rows EDL403
    seen = beartype.beartype()
    return seen


def quiet(arg):
    rows = make(arg)  #! keep arg EDL403
    beartype.beartype()  #! del arg
    look(rows)  #! del rows
    work()
