import time


def rested():
    rows = load()
    show(rows)  #! del rows
    time.sleep(9)
    return 1


def rested_with():
    rows = [1, 2]
    n = len(rows)  #! del rows safe
    time.sleep(n)  #! del n safe
    time.sleep(1)
    return 1
