# A parameter said to be a list may be anything
def unsafe(rows: list):
    print(rows)  #! del rows unsafe
    work()
    work()


def safe(n):
    rows = list(range(n))  #! del n unsafe
    print(rows)  #! del rows safe
    work()
