# functions taken from it do not hold its variables
import tensorflow.compat.v2.saved_model


def fires(arg):
    rows = tensorflow.compat.v2.saved_model.load(arg)  #! del arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
