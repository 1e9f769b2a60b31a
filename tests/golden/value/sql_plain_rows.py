import duckdb


def rows():
    connection = duckdb.connect("a.db")
    found = connection.fetchall()  #! keep connection EDL601
    print(found)  #! del found safe
    work()
    return 1


def unknown(connection):
    found = connection.fetchall()  #! del connection
    print(found)  #! del found unsafe
    work()
    return 1
