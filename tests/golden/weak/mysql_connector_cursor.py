import mysql.connector


def rows():
    connection = mysql.connector.connect(host="db")
    cursor = connection.cursor()  #! keep connection EDL506
    work()
    return cursor.fetchall()


def plain():
    connection = make_connection()
    cursor = connection.cursor()  #! del connection
    work()
    return cursor.fetchall()
