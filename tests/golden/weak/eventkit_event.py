# a handler that nobody else holds is dropped and never called
import eventkit


def fires(receiver: eventkit.Event, arg):
    rows = make(arg)  #! del arg
    result = receiver.__iadd__(rows)  #! del receiver; keep rows EDL503
    work(result)  #! del result
    work()


def quiet(receiver: eventkit.Event, arg):
    rows = make(arg)  #! del arg
    result = receiver.__iadd__(rows, keep_ref=True)  #! del receiver, rows
    work(result)  #! del result
    work()
