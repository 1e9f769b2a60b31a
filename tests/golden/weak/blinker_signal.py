# receiver and sender are held weakly: what nobody else holds is dropped
import blinker


def fires(receiver, arg):
    rows = make(arg)  #! del arg
    result = receiver.connect(rows)  #! del receiver; keep rows EDL503
    work(result)  #! del result
    work()


def quiet(receiver, arg):
    rows = make(arg)  #! del arg
    result = receiver.connect(rows, weak=False)  #! del receiver, rows
    work(result)  #! del result
    work()
