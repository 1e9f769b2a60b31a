# open transactions, locks and databases in memory end when it dies
import MySQLdb


def fires(arg):
    rows = MySQLdb.connect(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
