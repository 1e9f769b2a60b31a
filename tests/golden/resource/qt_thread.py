# destroying a thread that still runs aborts the process
import PyQt5.QtCore


def fires(arg):
    rows = PyQt5.QtCore.QThread(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
