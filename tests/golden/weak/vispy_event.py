# the object behind a bound-method handler is held weakly: the handler w
import vispy.app


def fires(receiver: vispy.app.Canvas, arg):
    rows = make(arg)  #! del arg
    result = receiver.connect(rows.handler)  #! del receiver; keep rows EDL504
    work(result)  #! del result
    work()


def quiet(receiver: vispy.app.Canvas, arg):
    rows = make(arg)
    result = receiver.connect(arg.handler)  #! del receiver; keep arg EDL504
    work(result, rows)  #! del rows, result
    work()
