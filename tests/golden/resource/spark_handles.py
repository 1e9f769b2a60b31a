# the other side is released when it dies: cached data is computed again
import py4j.java_gateway


def fires(arg):
    rows = py4j.java_gateway.JavaGateway(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
