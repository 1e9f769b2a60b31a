# What a function of the file returns is inferred
def numbers(n):
    return [i * 2 for i in range(n)]


def things(n):
    return [make(i) for i in range(n)]


def safe(n):
    rows = numbers(n)  #! del n
    print(rows)  #! del rows
    work()


def unsafe(n):
    rows = things(n)  #! del n
    print(rows)  #! del rows
    work()
