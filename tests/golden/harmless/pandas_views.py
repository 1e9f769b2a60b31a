# the result holds the frame or data of its own
import pandas


def fires(arg):
    rows = pandas.read_csv(arg, iterator=True)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows unsafe
    work()
