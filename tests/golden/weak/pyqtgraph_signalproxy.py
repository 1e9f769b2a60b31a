# the slot is called only while the proxy lives
import pyqtgraph


def fires(arg):
    rows = pyqtgraph.SignalProxy(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
