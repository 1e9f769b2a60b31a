def f(flag):
    if not flag:  #! del flag
        assert False
    else:  #! del flag
        rows = load()
        show(rows)  #! del rows
    work()
