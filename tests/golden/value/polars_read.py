import polars as pl


def table():
    frame = pl.read_csv("a.csv")
    print(frame)  #! del frame safe
    work()
    return 1


def other():
    frame = pl.read_rows("a.csv")
    print(frame)  #! del frame unsafe
    work()
    return 1
