# children and indexes die with it
import PyQt5


def fires(receiver, arg):
    rows = make(arg)  #! del arg
    result = rows.index()  #! keep rows EDL713
    work(result)  #! del result
    work()


def quiet(receiver, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
