# the proxy refers to its parent weakly
import sqlalchemy.ext.associationproxy


def fires(arg):
    rows = sqlalchemy.ext.associationproxy.association_proxy(arg)  #! del arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
