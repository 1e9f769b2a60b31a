# A helper reads its caller's locals only if it is passed no names, or a text
import sys


def names_of(text, known=None):
    if known is None:  #! del known
        known = sys._getframe(1).f_locals
    return [name for name in known if name in text]


def bound_anew(text, known=None):
    known = known or None
    if known is None:  #! del known
        return list(sys._getframe(1).f_locals)
    return []


class Table:
    def __getitem__(self, key):
        if isinstance(key, str):  #! del self
            return eval(key, {}, sys._getframe(1).f_locals)
        return self


def nothing_passed(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(names_of("total"))  #! del rows, total
    work()


def none_passed(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(names_of("total", None))  #! del rows, total
    work()


def who_knows(rows: list, known):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(names_of("total", known))  #! del rows, known, total
    work()


def passed(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    work(names_of("total", {}), names_of("total", known=globals()))
    work()


def passed_and_bound_anew(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(bound_anew("total", {}))  #! del rows, total
    work()


def asks_by_number(rows: list, table):
    total = len(rows)  #! del rows
    print(total)  #! del total
    for i in range(3):
        work(table[i])  #! del i; del table
    work()


def asks_by_name(rows: list, table):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    work(table["total"])  #! del rows, table, total
    work()
