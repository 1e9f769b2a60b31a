# a new table of numbers and strings
import pandas


def fires(arg):
    rows = pandas.read_table(arg, iterator=True)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows unsafe
    work()
