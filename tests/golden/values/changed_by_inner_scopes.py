# comprehensions, generators and class bodies change what they capture
def in_a_class(res):
    rows = []

    class Table:
        rows.append(res)  #! del res unsafe

    print(len(rows))  #! del rows unsafe
    print(Table)
    return 0


def in_a_generator(items):
    rows = []
    any(rows.append(item) for item in items)  #! del items unsafe
    print(len(rows))  #! del rows unsafe
    print()
    return 0


def let_out(items):
    rows = []
    first = next(rows for _ in items)
    first.append(items)  #! del items, first unsafe
    print(len(rows))
    print()
    return 0


def only_looked_up(items):
    known = [1, 2, 3]
    n = sum(1 for item in items if item in known and len(known))  #! del known safe
    print(items)  #! del items unsafe
    print(n)  #! del n unsafe
    print()
    return 0
