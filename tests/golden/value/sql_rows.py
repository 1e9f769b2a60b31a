import sqlite3


def rows(cursor: sqlite3.Cursor):
    found = cursor.fetchall()  #! del cursor
    print(found)  #! del found unsafe
    work()
    return 1


def count(path):
    cursor = sqlite3.connect(path).cursor()  #! del path
    found = cursor.rowcount  #! keep cursor EDL601
    show(found)  #! del found safe
    work()
    return 1
