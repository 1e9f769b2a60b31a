# Unknown code may put anything into a list it was given
def unsafe(paths):
    rows = [1, 2, 3]
    fill(rows)  #! del rows
    work()


def safe(paths):
    rows = [1, 2, 3]
    total = sum(rows)  #! del rows
    work(total)  #! del total
    work()
