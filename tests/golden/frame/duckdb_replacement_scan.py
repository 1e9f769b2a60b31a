# tables that the query names are looked up among the caller's names
import duckdb


def fires(receiver: duckdb.DuckDBPyConnection, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = receiver.execute('select * from rows')  #! del receiver, rows
    work(result)  #! del result
    work()


def quiet(receiver: duckdb.DuckDBPyConnection, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = receiver.execute('select * from t')  #! del receiver
    work(result)
