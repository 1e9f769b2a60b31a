def counted(rows):
    n = len(rows)  #! del rows
    show(n)  #! del n safe
    work()
    return 1


def measured(rows):
    n = measure(rows)  #! del rows
    show(n)  #! del n unsafe
    work()
    return 1
