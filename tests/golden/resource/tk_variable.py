# the variable or font of the toolkit is deleted when it dies
import Tkinter


def fires(arg):
    rows = Tkinter.IntVar(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
