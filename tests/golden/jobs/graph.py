#! nothing
#! options: --min-gain medium
# Components of a graph of links.
def read_graph(path):
    with open(path) as f:
        edges = [line.split("\t") for line in f.read().split("\n")[:-1]]
    neighbours = {}
    for left, right in edges:
        neighbours.setdefault(left, set()).add(right)
        neighbours.setdefault(right, set()).add(left)
    return components(neighbours)


def components(neighbours):
    seen = set()
    parts = []
    for node in neighbours:
        if node not in seen:
            part = walk(node, neighbours, seen)
            parts.append(part)
    return parts
