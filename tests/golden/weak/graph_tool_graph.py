import graph_tool


def vertex():
    graph = graph_tool.Graph()
    first = graph.add_vertex()  #! keep graph EDL506
    work()
    return first.out_degree()


def plain():
    graph = make_graph()
    first = graph.add_vertex()  #! del graph
    work()
    return first.out_degree()
