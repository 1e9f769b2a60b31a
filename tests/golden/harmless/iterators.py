# holds its source


def case_builtins_aiter(arg):
    rows = make(arg)  #! del arg
    view = aiter(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_builtins_anext(arg):
    rows = make(arg)  #! del arg
    view = anext(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_builtins_dict_items(arg):
    rows = dict(arg)  #! del arg
    view = rows.items()  #! del rows unsafe
    work(view)  #! del view
    work()
