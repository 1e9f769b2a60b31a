import pandas as pd


def table():
    frame = pd.read_parquet("a.parquet")
    print(frame)  #! del frame safe
    work()
    return 1


def converted(hook):
    frame = pd.read_table("a.txt", converters=hook)  #! del hook
    print(frame)  #! del frame unsafe
    work()
    return 1
