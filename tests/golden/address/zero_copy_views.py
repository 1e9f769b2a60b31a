# it points into memory of the owner and does not hold it
import lmdb


def fires(receiver: lmdb.Transaction, arg):
    result = receiver.get()  #! keep receiver EDL713
    work(result)  #! del result
    work()


def quiet(receiver: lmdb.Transaction, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
