# Unknown code may put anything into a list it was given
def unsafe(paths):
    rows = [1, 2, 3]
    fill(rows)  #! del rows unsafe
    work()


def safe(paths):
    rows = [1, 2, 3]
    total = sum(rows)  #! del rows safe
    work(total)  #! del total
    work()
