# the object behind a bound-method slot is held weakly: the slot would s
import psygnal


def fires(receiver: psygnal.SignalGroup, arg):
    rows = make(arg)  #! del arg
    result = receiver.connect(rows.handler)  #! del receiver; keep rows EDL504
    work(result)  #! del result
    work()


def quiet(receiver: psygnal.SignalGroup, arg):
    rows = make(arg)
    result = receiver.connect(arg.handler)  #! del receiver; keep arg EDL504
    work(result, rows)  #! del rows, result
    work()
