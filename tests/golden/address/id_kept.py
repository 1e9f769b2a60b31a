def seen_number():
    node = make_node()
    number = id(node)  #! keep node EDL702
    work()
    return number in seen


def seen_name():
    node = make_node()
    number = node.number()  #! del node
    work()
    return number in seen
