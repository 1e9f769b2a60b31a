# documents point into the parser and do not hold it
import simdjson


def fires(arg):
    rows = simdjson.Parser(arg)  #! del arg
    child = rows.first()  #! keep rows EDL713
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
