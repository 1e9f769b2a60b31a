"""Who looks something up by a number keeps no number; who notes it does."""


def looked_up(memo):
    node = make()
    found = memo.get(id(node))  #! del memo, node
    return work(found)


def taken_out():
    memo = fill({})
    node = make()
    found = memo.pop(id(node), None)  #! del memo, node
    return work(found)


def noted(memo):
    node = make()
    found = memo.setdefault(id(node), 1)  #! del memo; keep node EDL702
    return work(found)


def by_name(memo):
    node = make()
    number = id(node)  #! keep node EDL702
    found = memo.get(number)  #! del memo, node, number
    return work(found)
