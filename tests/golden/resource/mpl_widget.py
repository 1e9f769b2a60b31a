# the widget stops responding when it dies


def fires(receiver, arg):
    rows = receiver.new_timer(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(receiver, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
