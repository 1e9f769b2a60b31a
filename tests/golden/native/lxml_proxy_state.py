# element objects are made anew, without their Python attributes, once t
import lxml.etree


def fires(arg):
    rows = lxml.etree.ElementBase(arg)
    rows.seen = True  #! keep rows EDL508
    work()
    again = lxml.etree.ElementBase(arg)
    return again


def quiet(arg):
    rows = lxml.etree.ElementBase(arg)  #! del arg
    rows.seen = True  #! del rows
    work()
