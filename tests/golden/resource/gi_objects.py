# its signals stop when it dies
import gi.repository


def fires(receiver: gi.repository.GLib, arg):
    rows = receiver.Source(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(receiver: gi.repository.GLib, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
