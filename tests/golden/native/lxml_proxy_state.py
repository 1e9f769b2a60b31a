from lxml import etree


def marked(tree):
    node = etree.ElementBase("row")
    tree.append(node)  #! keep node EDL508
    again = etree.ElementBase("row")
    work()
    return again, tree


def plain(tree):
    node = make_node("row")
    tree.append(node)  #! del node
    again = make_node("row")
    work()
    return again, tree
