# the object behind a bound-method handler is held weakly: the handler w
import traits.api


def fires(receiver: traits.api.HasTraits, arg):
    rows = make(arg)  #! del arg
    result = receiver.observe(rows.handler)  #! del receiver; keep rows EDL504
    work(result)  #! del result
    work()


def quiet(receiver: traits.api.HasTraits, arg):
    rows = make(arg)
    result = receiver.observe(arg.handler)  #! del receiver; keep arg EDL504
    work(result, rows)  #! del rows, result
    work()
