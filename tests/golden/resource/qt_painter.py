# the device must outlive the painter
import PyQt5.QtGui


def fires(arg):
    rows = make(arg)  #! del arg
    result = PyQt5.QtGui.QPainter(rows)  #! keep rows EDL713
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = PyQt5.QtGui.QPainter(arg)  #! keep arg EDL713
    work(result)
