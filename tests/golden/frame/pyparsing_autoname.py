# elements are named after the caller's names
import pyparsing


def fires(arg):
    rows = make(arg)  #! keep arg EDL401
    look(rows)  #! keep rows EDL401
    seen = pyparsing.autoname_elements()
    return seen


def quiet(arg):
    rows = make(arg)  #! keep arg EDL401
    pyparsing.autoname_elements()  #! del arg
    look(rows)  #! del rows
    work()
