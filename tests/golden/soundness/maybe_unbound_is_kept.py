def f(flag):
    if flag:  #! del flag
        rows = load()
    work()
    return 1
