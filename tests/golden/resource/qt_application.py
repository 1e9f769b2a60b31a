# there is no application once it dies
import gi.repository


def fires(receiver: gi.repository.Gio, arg):
    rows = receiver.Application(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(receiver: gi.repository.Gio, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
