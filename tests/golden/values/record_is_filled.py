# An object may take in more than it was made of
import re

import networkx as nx


def unsafe(path):
    graph = nx.Graph([(1, 2)])
    graph.add_node(open(path))  #! del path
    print(graph)  #! del graph unsafe
    work()


def safe(path):
    pattern = re.compile("a")
    found = pattern.sub("b", "abc")  #! del pattern safe
    print(found)  #! del found safe
    work()
