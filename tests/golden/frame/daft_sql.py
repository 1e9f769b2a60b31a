# tables that the query names are looked up among the caller's names
import daft.session


def fires(receiver: daft.session.Session, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = receiver.sql('select * from rows')  #! del receiver, rows
    work(result)  #! del result
    work()


def quiet(receiver: daft.session.Session, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = receiver.sql('select * from t')  #! del receiver
    work(result)
