# synchronizers are held weakly: one that nobody else holds is not calle
import transaction


def fires(receiver: transaction.ThreadTransactionManager, arg):
    rows = make(arg)  #! del arg
    result = receiver.registerSynch(rows)  #! del receiver; keep rows EDL503
    work(result)  #! del result
    work()


def quiet(receiver: transaction.ThreadTransactionManager, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.registerSynch(arg)  #! del receiver; keep arg EDL503
    work(result)
