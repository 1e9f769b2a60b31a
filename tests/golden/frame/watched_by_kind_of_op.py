# Only what asks for an item, of what may have one, runs `__getitem__`; and who
# reads names for a text alone reads none for a number
import sys


class Names:
    def __getitem__(self, key):
        if isinstance(key, str):
            return sys._getframe(1).f_locals[key]
        return key


def by_unknown_key(table, key, rows):
    total = len(rows)  #! keep rows EDL407
    print(total, table[key])  #! del table, key, rows, total
    work()


def by_number(table, rows):
    total = len(rows)  #! del rows
    print(total, table[0])  #! del table, total
    work()


def by_slice(table, rows):
    total = len(rows)  #! del rows
    print(table[0:total])  #! del table, total
    work()


def no_item_at_all(table, rows):
    total = len(rows)  #! del rows
    table += total  #! del total
    for row in table:
        print(row)  #! del row; del table
    work()
