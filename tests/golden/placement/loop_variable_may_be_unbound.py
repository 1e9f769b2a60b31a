def last(items):
    for item in items:
        pass  #! del items
    work()
    return 1
