# what it is given is consumed before it returns


def case_builtins_all(arg):
    rows = make(arg)  #! del arg
    view = all(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_builtins_any(arg):
    rows = make(arg)  #! del arg
    view = any(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_builtins_dict(arg):
    rows = make(arg)  #! del arg
    view = dict(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
