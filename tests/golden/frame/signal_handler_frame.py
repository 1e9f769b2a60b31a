# a handler that prints the locals of the frame shows fewer; only the de
import faulthandler


def fires(arg):
    rows = make(arg)
    result = faulthandler.register(arg, rows)  #! del arg; keep rows EDL706
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
