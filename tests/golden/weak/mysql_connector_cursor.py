# cursors refer to their connection weakly and raise ReferenceError
import mysql.connector


def fires(arg):
    rows = mysql.connector.MySQLConnection(arg)  #! del arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
