# subscribers are held weakly, functions too
import lionagi


def fires(receiver: lionagi.Broadcaster, arg):
    rows = make(arg)  #! del arg
    result = receiver.subscribe(rows)  #! del receiver; keep rows EDL503
    work(result)  #! del result
    work()


def quiet(receiver: lionagi.Broadcaster, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.subscribe(arg)  #! del receiver; keep arg EDL503
    work(result)
