import pyarrow.parquet as pq


def listed():
    rows = pq.read_table("a.parquet").to_pylist()
    print(rows)  #! del rows safe
    work()
    return 1


def other(table):
    rows = table.to_pylist()  #! del table
    print(rows)  #! del rows unsafe
    work()
    return 1
