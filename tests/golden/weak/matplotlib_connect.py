# the object behind a bound-method handler is held weakly: the handler w


def fires(receiver, arg):
    rows = make(arg)
    result = receiver.mpl_connect(arg, rows.handler)  #! del receiver, arg; keep rows EDL504
    work(result)  #! del result
    work()


def quiet(receiver, arg):
    rows = make(arg)
    result = receiver.mpl_connect(arg, arg.handler)  #! del receiver; keep arg EDL504
    work(result, rows)  #! del rows, result
    work()
