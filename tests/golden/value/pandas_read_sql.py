import pandas as pd


def queried(connection):
    frame = pd.read_sql("select 1", connection)  #! del connection
    print(frame)  #! del frame unsafe
    work()
    return 1


def from_file():
    frame = pd.read_csv("a.csv")
    print(frame)  #! del frame safe
    work()
    return 1
