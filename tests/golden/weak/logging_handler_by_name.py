# a named handler that no logger holds is found only while it lives
import logging


def fires(arg):
    rows = logging.Handler(arg)
    rows.seen = True  #! keep rows EDL508
    work()
    again = logging.Handler(arg)
    return again


def quiet(arg):
    rows = logging.Handler(arg)  #! del arg
    rows.seen = True  #! del rows
    work()
