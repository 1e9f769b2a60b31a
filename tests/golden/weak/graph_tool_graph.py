# vertices, edges and property maps refer to the graph weakly
import graph_tool


def fires(arg):
    rows = graph_tool.Graph(arg)  #! del arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
