# `__builtins__` is the module of the builtins, or its dict
def of_the_module():
    rows = load()
    n = len(rows)  #! keep rows EDL401
    return n, __builtins__.locals()


def of_the_dict():
    rows = load()
    n = len(rows)  #! keep rows EDL401
    return n, __builtins__["locals"]()


def something_else():
    rows = load()
    n = len(rows)  #! del rows
    return n, __builtins__["sorted"]([3])
