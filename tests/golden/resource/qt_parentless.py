# an object without parent is destroyed with its wrapper
import PyQt4


def fires(arg):
    rows = PyQt4.Thing(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = PyQt4.Thing(arg, parent=arg)  #! del arg
    look(rows)  #! del rows
    work()
