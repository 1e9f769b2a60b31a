import copy


def of_list():
    rows = copy.deepcopy([1, 2])
    print(rows)  #! del rows safe
    work()
    return 1


def noted(source):
    made = {}
    copy.deepcopy(source, made)  #! del source
    print(made)  #! del made unsafe
    work()
    return 1


def of_unknown(source):
    rows = copy.deepcopy(source)  #! del source
    print(rows)  #! del rows unsafe
    work()
    return 1
