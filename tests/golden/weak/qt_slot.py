# a slot that is a bound method is not called once its object is gone
import PyQt5


def fires(receiver, arg):
    rows = make(arg)  #! del arg
    result = receiver.connect(rows.handler)  #! del receiver; keep rows EDL504
    work(result)  #! del result
    work()


def quiet(receiver, arg):
    rows = make(arg)
    result = receiver.connect(arg.handler)  #! del receiver; keep arg EDL504
    work(result, rows)  #! del rows, result
    work()


def feeds(receiver):
    quiet(receiver, make(1))
