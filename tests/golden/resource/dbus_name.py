# the name on the bus is released when it dies
import dbus


def fires(arg):
    rows = dbus.SessionBus(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
