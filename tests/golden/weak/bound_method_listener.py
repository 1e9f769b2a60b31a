# registries like this often hold the object of a bound method weakly: i


def fires(receiver, arg):
    rows = make(arg)  #! del arg
    result = receiver.Bind(rows.handler)  #! del receiver; keep rows EDL504
    work(result)  #! del result
    work()


def quiet(receiver, arg):
    rows = make(arg)
    result = receiver.Bind(arg.handler)  #! del receiver; keep arg EDL504
    work(result, rows)  #! del rows, result
    work()
