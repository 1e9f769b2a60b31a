# An inner function asks the locals of a caller, as far up as a parameter says
import sys


def asker(depth):
    names = sys._getframe(depth + 1).f_locals

    def ask(name):
        return names[name]
    return ask


def of_two_up():
    names = sys._getframe(2).f_locals
    return lambda name: names[name]


def asks_callers(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(asker(1)("total"))


def asks_itself(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(asker(0)("total"))


def asks_two_up(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    print(of_two_up()("total"))
