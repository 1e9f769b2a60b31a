# callbacks attached with then() are dropped with it
import celery


def fires(receiver, arg):
    rows = receiver.apply_async(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(receiver, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
