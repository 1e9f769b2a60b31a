# the pieces of the grammar are looked up among the caller's names
import lex


def fires(arg):
    rows = make(arg)  #! keep arg EDL401
    look(rows)  #! keep rows EDL401
    seen = lex.lex()
    return seen


def quiet(arg):
    rows = make(arg)  #! keep arg EDL401
    lex.lex()  #! del arg
    look(rows)  #! del rows
    work()
