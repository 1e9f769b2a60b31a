# debug output shows fewer locals
import rich.console


def fires(receiver: rich.console.Console, arg):
    rows = make(arg)  #! keep arg EDL401
    look(rows)  #! keep rows EDL401
    seen = receiver.log(log_locals=True)
    return seen


def quiet(receiver: rich.console.Console, arg):
    rows = make(arg)  #! keep arg EDL401
    receiver.log(log_locals=True)  #! del receiver, arg
    look(rows)  #! del rows
    work()
