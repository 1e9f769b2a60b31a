# the display changes when it dies
import alive_progress


def fires(arg):
    rows = alive_progress.alive_bar(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
