import random


def number():
    first = random.choice([1, 2])
    show(first)  #! del first safe
    work()
    return 1


def unknown(rows):
    first = random.choice(rows)  #! del rows
    show(first)  #! del first unsafe
    work()
    return 1
