# concrete functions refer to the variables they captured weakly


def fires(receiver, arg):
    rows = receiver.get_concrete_function(arg)  #! del receiver, arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(receiver, arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
