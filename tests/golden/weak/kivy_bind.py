# the object behind a bound-method callback is held weakly: the callback
import kivy.clock


def fires(receiver: kivy.clock.Clock, arg):
    rows = make(arg)  #! del arg
    result = receiver.create_trigger(rows.handler)  #! del receiver; keep rows EDL504
    work(result)  #! del result
    work()


def quiet(receiver: kivy.clock.Clock, arg):
    rows = make(arg)
    result = receiver.create_trigger(arg.handler)  #! del receiver; keep arg EDL504
    work(result, rows)  #! del rows, result
    work()
