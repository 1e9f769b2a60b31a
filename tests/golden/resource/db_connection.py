import sqlite3


def rows(path):
    connection = sqlite3.connect(path)  #! del path
    connection.execute("insert into t values (1)")  #! keep connection EDL601
    work()
    return 1


def plain(path):
    table = load_table(path)  #! del path
    table.insert(1)  #! del table
    work()
    return 1
