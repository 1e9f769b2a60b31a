# tuples of plain values
import duckdb


def known(arg):
    receiver = duckdb.connect()
    value = receiver.fetchall(arg)  #! del arg; keep receiver EDL601
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
