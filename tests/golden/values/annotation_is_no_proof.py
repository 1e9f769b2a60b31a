# A parameter said to be a list may be anything
def unsafe(rows: list):
    print(rows)  #! del rows
    work()
    work()


def safe(n):
    rows = list(range(n))  #! del n
    print(rows)  #! del rows
    work()
