# standard output is restored when it dies
import fileinput


def fires(arg):
    rows = fileinput.FileInput(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
