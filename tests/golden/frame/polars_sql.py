# tables that the query names are looked up among the caller's names
import polars


def fires(arg):
    rows = make(arg)  #! keep arg EDL401
    look(rows)  #! keep rows EDL401
    seen = polars.SQLContext(register_globals=True)
    return seen


def quiet(arg):
    rows = make(arg)  #! keep arg EDL401
    polars.SQLContext(register_globals=True)  #! del arg
    look(rows)  #! del rows
    work()
