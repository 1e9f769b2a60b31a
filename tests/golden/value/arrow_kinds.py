import pyarrow.parquet as pq


def table():
    rows = pq.read_table("a.parquet")
    print(rows)  #! del rows safe
    work()
    return 1


def unknown():
    rows = pq.read_somehow("a.parquet")
    print(rows)  #! del rows unsafe
    work()
    return 1
